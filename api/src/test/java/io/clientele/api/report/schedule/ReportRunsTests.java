package io.clientele.api.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** When schedules run: each morning at seven in Moscow, once. */
@ClienteleTest
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportRunsTests {

    private final ScheduledReports reports;

    @Autowired
    ReportRunsTests(ConfigurableApplicationContext application) {
        this.reports = new ScheduledReports(application);
    }

    @BeforeAll
    void load() {
        reports.load();
    }

    @BeforeEach
    void openThePostbox() {
        reports.open();
    }

    @AfterEach
    void closeIt() {
        reports.close();
    }

    @Test
    void runsOnceThoughTwoSchedulersShareTheBase(@Autowired DataSource base) {
        var schedule = reports.made(Map.of());
        reports.tomorrow();
        var nodes = List.of(node(base, "one"), node(base, "two"));
        try {
            nodes.forEach(Scheduler::start);
            var looks = new int[1];
            ScheduledReports.wait(() -> {
                looks[0] += reports.jdbc()
                        .sql(
                                "update scheduled_tasks set execution_time = '2020-01-01' where task_name = 'due-report-schedules' and not picked and execution_time > '2021-01-01'")
                        .update();
                return looks[0] > 5;
            });
            var told = reports.ended(schedule);

            assertThat(told.texts("reportSchedule.runs[*].state")).containsExactly("SENT");
            assertThat(told.text("reportSchedule.lastRun.dueAt")).isEqualTo("2026-11-23T04:00:00Z");
            assertThat(reports.postbox().to("anna@example.org")).hasSize(1);
        } finally {
            nodes.forEach(Scheduler::stop);
        }
    }

    /** A node beside that of the application, which looks for the task of schedules twenty times a second. */
    private Scheduler node(DataSource base, String name) {
        return Scheduler.create(base)
                .startTasks(reports.due().dueReportSchedulesTask())
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(2)
                .pollingInterval(Duration.ofMillis(50))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Test
    void runsOnceForTimesMissedThoughTwoNodesLookAtOnce() {
        var schedule = reports.made(Map.of());

        reports.clock().set(SettableClock.TODAY.plusDays(9));
        reports.api().signOut();
        AtOnce.times(4, at -> {
            reports.due().beginDue();
            return at;
        });
        var told = reports.ended(schedule);
        AtOnce.times(2, at -> {
            reports.postbox().deliver();
            return at;
        });

        assertThat(told.texts("reportSchedule.runs[*].state")).containsExactly("SENT");
        assertThat(told.text("reportSchedule.nextRunAt")).isEqualTo("2026-12-02T04:00:00Z");
        assertThat(reports.postbox().to("anna@example.org")).hasSize(1);
    }

    @Test
    void switchesItselfOffWhenItsOwnerIsClosed() {
        var schedule = reports.create("leaver", Map.of()).text("reportScheduleCreate.schedule.id");
        reports.jdbc()
                .sql("update account set active = false where username = 'leaver'")
                .update();

        reports.tomorrow();
        reports.due().beginDue();

        var told = reports.ask(
                "admin",
                "{ reportSchedule(id: \"%s\") { enabled nextRunAt stopped { code } runs { state } } }"
                        .formatted(schedule));
        assertThat(told.yes("reportSchedule.enabled")).isFalse();
        assertThat(told.text("reportSchedule.stopped.code")).isEqualTo("OWNER_CLOSED");
        assertThat(told.list("reportSchedule.runs", Object.class)).isEmpty();
    }

    @Test
    void runsWhenAskedAndIsChangedAndEnded() {
        var schedule = reports.made(Map.of("enabled", false));
        reports.ask(
                "admin",
                "mutation { reportScheduleRun(id: \"%s\") { run { state } userErrors { code } } }".formatted(schedule));
        assertThat(reports.ended(schedule).text("reportSchedule.lastRun.state")).isEqualTo("SENT");
        assertThat(reports.told(schedule).isNull("reportSchedule.nextRunAt")).isTrue();

        var update = """
                mutation($input: ReportScheduleUpdateInput!) { reportScheduleUpdate(input: $input) {
                  schedule { version enabled period { previous last { count } } segments { id } membership cron zone formats }
                  userErrors { code } } }""";
        var input = Map.of(
                "id",
                schedule,
                "version",
                0,
                "schedule",
                ScheduledReports.input(Map.of("period", Map.of("previous", "MONTH"))));
        var changed = new Asking(reports.api().admin()).ask(update, Map.of("input", input));
        var again = new Asking(reports.api().admin()).ask(update, Map.of("input", input));

        assertThat(changed.text("reportScheduleUpdate.schedule.period.previous"))
                .isEqualTo("MONTH");
        assertThat(changed.yes("reportScheduleUpdate.schedule.enabled")).isTrue();
        assertThat(again.texts("reportScheduleUpdate.userErrors[*].code")).containsExactly("CONFLICT");
        reports.ask("admin", "mutation { reportScheduleDelete(id: \"%s\") { deletedId } }".formatted(schedule));
        assertThat(reports.jdbc()
                        .sql(
                                "select count(*) from report_schedule_run where schedule_id not in (select id from report_schedule)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reports.jdbc()
                        .sql(
                                "select action from audit_event where action like 'report.schedule.%' order by id desc limit 4")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "report.schedule.delete",
                        "report.schedule.update",
                        "report.schedule.run",
                        "report.schedule.create");
    }
}
