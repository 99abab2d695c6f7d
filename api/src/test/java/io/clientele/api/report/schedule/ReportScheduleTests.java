package io.clientele.api.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.report.letter.Postbox;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.AtOnce;
import io.clientele.api.segment.MadeAccounts;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Reports by mail, each morning at seven in Moscow, through a real mail server. */
@ClienteleTest
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportScheduleTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/letters/[0-9a-f-]+)");
    private static final String RUN =
            "state dueAt error { code message } letters { recipient attempts sentAt error { code } }";
    private static final String CREATE = """
            mutation($schedule: ReportScheduleInput!) { reportScheduleCreate(input: {schedule: $schedule}) {
              schedule { id version nextRunAt } userErrors { field code message } } }""";

    private final Api api;
    private final SettableClock clock;
    private final JdbcClient jdbc;
    private final DueSchedules due;
    private final ConfigurableApplicationContext application;
    private Postbox postbox;

    @Autowired
    ReportScheduleTests(
            Api api,
            SettableClock clock,
            JdbcClient jdbc,
            DueSchedules due,
            ConfigurableApplicationContext application) {
        this.api = api;
        this.clock = clock;
        this.jdbc = jdbc;
        this.due = due;
        this.application = application;
        this.postbox = new Postbox(application);
        postbox.close();
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Sales sales, @Autowired Managers managers) {
        clients.upsert(
                "mail",
                List.of(
                        Card.of("c1").with(ClientField.MANAGER, "Ann").card(),
                        Card.of("c2").card()));
        sales.upsert(
                "mail",
                List.of(
                        SaleTestData.sale("1", "1").to("c1").amount("1000").row(),
                        SaleTestData.sale("2", "1").to("c2").amount("400").row()),
                SaleTestData.CREATING);
        MadeAccounts.manager(api, managers, "mail", "Ann", "ann");
        MadeAccounts.manager(api, managers, "mail", "Ann", "leaver");
    }

    @BeforeEach
    void openThePostbox() {
        clock.set(SettableClock.TODAY);
        api.signOut();
        List.of("report_schedule", "report_schedule_run", "report_letter")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        postbox = new Postbox(application);
    }

    @AfterEach
    void closeIt() {
        postbox.close();
        clock.set(SettableClock.TODAY);
        api.signOut();
    }

    @Test
    void sendsEachRecipientALinkThatOpensOnce() throws Exception {
        var schedule = made(Map.of("recipients", List.of("anna@example.org", "boris@example.org")));

        tomorrow();
        due.beginDue();
        var run = ended(schedule);

        assertThat(run.text("reportSchedule.lastRun.state")).isEqualTo("SENT");
        assertThat(run.text("reportSchedule.lastRun.dueAt")).isEqualTo("2026-11-23T04:00:00Z");
        assertThat(run.text("reportSchedule.nextRunAt")).isEqualTo("2026-11-24T04:00:00Z");
        assertThat(run.texts("reportSchedule.nextRuns[*]"))
                .containsExactly("2026-11-24T04:00:00Z", "2026-11-25T04:00:00Z", "2026-11-26T04:00:00Z");
        var letter = postbox.to("anna@example.org").getFirst();
        assertThat(letter.getSubject()).isEqualTo("ABC/XYZ analysis of clients: 1 Jan 2026 – 31 Dec 2026");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getMessageID())
                .isNotEqualTo(postbox.to("boris@example.org").getFirst().getMessageID());
        var plain = String.valueOf(Postbox.part(letter, "text/plain").getContent());
        assertThat(plain).contains("opens once, until 30 Nov 2026", "Segments: all", "Rows: 2", "As of 23 Nov 2026");
        opensOnce(link(plain), "Client c1");
        opensOnce(
                link(String.valueOf(Postbox.part(postbox.to("boris@example.org").getFirst(), "text/plain")
                        .getContent())),
                "Client c2");
    }

    @Test
    void opensNothingAfterSevenDays() throws Exception {
        var schedule = made(Map.of());
        tomorrow();
        due.beginDue();
        ended(schedule);
        var link =
                link(String.valueOf(Postbox.part(postbox.to("anna@example.org").getFirst(), "text/plain")
                        .getContent()));

        clock.move(Duration.ofDays(7));

        api.anyone().post().uri(link).exchange().expectStatus().isNotFound();
    }

    @Test
    void attachesTheFileUnderItsRussianNameAndEscapesWhatPeopleTyped() throws Exception {
        var name = "Отчёт <script>alert('я')</script> & Ко";
        var schedule = made(Map.of("name", name, "locale", "RU", "formats", List.of("PDF"), "delivery", "ATTACHMENT"));

        tomorrow();
        due.beginDue();
        ended(schedule);

        var letter = postbox.to("anna@example.org").getFirst();
        assertThat(letter.getSubject()).isEqualTo("ABC/XYZ-анализ клиентов: 01.01.2026 – 31.12.2026");
        var html = String.valueOf(Postbox.part(letter, "text/html").getContent());
        assertThat(html)
                .contains("Отчёт &lt;script&gt;", "&amp; Ко", "во вложении")
                .doesNotContain("<script>", "/letters/");
        assertThat(String.valueOf(Postbox.part(letter, "text/plain").getContent()))
                .contains("Расписание: " + name);
        var file = Postbox.part(letter, "application/pdf");
        assertThat(file.getFileName()).isEqualTo("ABC XYZ-анализ клиентов 2026-01-01 – 2026-12-31.pdf");
        assertThat(String.join("", file.getHeader("Content-Disposition"))).contains("filename*");
        try (var pdf = Loader.loadPDF(((InputStream) file.getContent()).readAllBytes())) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
    }

    @Test
    void bringsALinkWhereTheFileIsTooLargeToAttach() throws Exception {
        var schedule = made(Map.of("delivery", "ATTACHMENT"));
        tomorrow();
        due.beginDue();
        ended(schedule);
        var job = jdbc.sql("select job_id from report_letter").query(Long.class).single();

        postbox.sendOnceMore(job, "late@example.org", DataSize.ofBytes(10));

        assertThat(Postbox.part(postbox.to("anna@example.org").getFirst(), "text/csv")
                        .getFileName())
                .endsWith(".csv");
        var letter = postbox.to("late@example.org").getFirst();
        assertThatThrownBy(() -> Postbox.part(letter, "text/csv")).isInstanceOf(AssertionError.class);
        var plain = String.valueOf(Postbox.part(letter, "text/plain").getContent());
        assertThat(plain).contains("is too large to attach");
        opensOnce(link(plain), "Client c1");
    }

    @Test
    void runsOnceThoughTwoSchedulersShareTheBase(@Autowired DataSource base) {
        var schedule = made(Map.of());
        tomorrow();
        var nodes = List.of(node(base, "one"), node(base, "two"));
        try {
            nodes.forEach(Scheduler::start);
            var looks = new int[1];
            wait(() -> {
                looks[0] += jdbc.sql(
                                "update scheduled_tasks set execution_time = '2020-01-01' where task_name = 'due-report-schedules' and not picked and execution_time > '2021-01-01'")
                        .update();
                return looks[0] > 5;
            });
            var told = ended(schedule);

            assertThat(told.texts("reportSchedule.runs[*].state")).containsExactly("SENT");
            assertThat(told.text("reportSchedule.lastRun.dueAt")).isEqualTo("2026-11-23T04:00:00Z");
            assertThat(postbox.to("anna@example.org")).hasSize(1);
        } finally {
            nodes.forEach(Scheduler::stop);
        }
    }

    /** A node beside that of the application, which looks for the task of schedules twenty times a second. */
    private Scheduler node(DataSource base, String name) {
        return Scheduler.create(base)
                .startTasks(due.dueReportSchedulesTask())
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(2)
                .pollingInterval(Duration.ofMillis(50))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Test
    void putsSeveralFormatsIntoOneArchive() throws Exception {
        var schedule = made(Map.of("formats", List.of("PDF", "XLSX", "CSV"), "delivery", "ATTACHMENT"));

        tomorrow();
        due.beginDue();
        ended(schedule);

        var file = Postbox.part(postbox.to("anna@example.org").getFirst(), "application/zip");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream((InputStream) file.getContent())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).hasSize(3).anyMatch(name -> name.endsWith(".xlsx"));
    }

    @Test
    void runsOnceForTimesMissedThoughTwoNodesLookAtOnce() {
        var schedule = made(Map.of());

        clock.set(SettableClock.TODAY.plusDays(9));
        api.signOut();
        AtOnce.times(4, at -> {
            due.beginDue();
            return at;
        });
        var told = ended(schedule);
        AtOnce.times(2, at -> {
            postbox.deliver();
            return at;
        });

        assertThat(told.texts("reportSchedule.runs[*].state")).containsExactly("SENT");
        assertThat(told.text("reportSchedule.nextRunAt")).isEqualTo("2026-12-02T04:00:00Z");
        assertThat(postbox.to("anna@example.org")).hasSize(1);
    }

    @Test
    void triesALetterFiveTimesAndKeepsWhyItWasNotSent() {
        var schedule = made(Map.of());
        tomorrow();
        postbox.fallSilent();
        due.beginDue();

        var first = until(schedule, "SENDING", 1);
        assertThat(first.texts("reportSchedule.lastRun.letters[*].error.code")).containsExactly("MAIL_UNREACHABLE");
        for (var attempt = 2; attempt <= 5; attempt++) {
            clock.move(Duration.ofHours(2));
            api.signOut();
            until(schedule, attempt == 5 ? "FAILED" : "SENDING", attempt);
        }
        clock.move(Duration.ofHours(2));
        api.signOut();
        postbox.deliver();

        var told = told(schedule);
        assertThat(told.number("reportSchedule.lastRun.letters[0].attempts")).isEqualTo(5);
        assertThat(told.text("reportSchedule.lastRun.error.message")).isEqualTo("The mail server cannot be reached.");
    }

    @Test
    void showsAManagerHisClientsAlone() throws Exception {
        var answer = create("ann", Map.of("delivery", "ATTACHMENT"));
        tomorrow();
        due.beginDue();
        ended(answer.text("reportScheduleCreate.schedule.id"));

        var file = Postbox.part(postbox.to("anna@example.org").getFirst(), "text/csv");
        var csv = file.getContent() instanceof InputStream bytes
                ? new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                : String.valueOf(file.getContent());
        assertThat(csv).contains("Client c1").doesNotContain("Client c2");
    }

    @Test
    void showsSchedulesToTheirOwnersAndAdministrators() {
        var hers = create("ann", Map.of()).text("reportScheduleCreate.schedule.id");
        var his = made(Map.of());

        assertThat(ask("ann", "{ reportSchedules { totalCount nodes { id owner } } }")
                        .texts("reportSchedules.nodes[*].id"))
                .containsExactly(hers);
        assertThat(ask("admin", "{ reportSchedules { totalCount nodes { id } } }")
                        .number("reportSchedules.totalCount"))
                .isEqualTo(2);
        assertThat(ask("ann", "{ reportSchedule(id: \"%s\") { id } }".formatted(his))
                        .isNull("reportSchedule"))
                .isTrue();
        assertThat(ask("ann", "mutation { reportScheduleDelete(id: \"%s\") { userErrors { code } } }".formatted(his))
                        .texts("reportScheduleDelete.userErrors[*].code"))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void switchesItselfOffWhenItsOwnerIsClosed() {
        var schedule = create("leaver", Map.of()).text("reportScheduleCreate.schedule.id");
        jdbc.sql("update account set active = false where username = 'leaver'").update();

        tomorrow();
        due.beginDue();

        var told = ask(
                "admin",
                "{ reportSchedule(id: \"%s\") { enabled nextRunAt stopped { code } runs { state } } }"
                        .formatted(schedule));
        assertThat(told.yes("reportSchedule.enabled")).isFalse();
        assertThat(told.text("reportSchedule.stopped.code")).isEqualTo("OWNER_CLOSED");
        assertThat(told.list("reportSchedule.runs", Object.class)).isEmpty();
    }

    @Test
    void saysPlainlyThatNoMailServerIsNamed() {
        postbox.close();
        var schedule = made(Map.of());

        assertThat(ask("admin", "{ reportMail { on } }").yes("reportMail.on")).isFalse();
        assertThat(ask(
                                "admin",
                                "mutation { reportScheduleRun(id: \"%s\") { userErrors { code } } }"
                                        .formatted(schedule))
                        .texts("reportScheduleRun.userErrors[*].code"))
                .containsExactly("MAIL_OFF");
        tomorrow();
        due.beginDue();
        assertThat(ended(schedule).text("reportSchedule.lastRun.error.code")).isEqualTo("MAIL_OFF");
    }

    @Test
    void runsWhenAskedAndIsChangedAndEnded() {
        var schedule = made(Map.of("enabled", false));
        ask(
                "admin",
                "mutation { reportScheduleRun(id: \"%s\") { run { state } userErrors { code } } }".formatted(schedule));
        assertThat(ended(schedule).text("reportSchedule.lastRun.state")).isEqualTo("SENT");
        assertThat(told(schedule).isNull("reportSchedule.nextRunAt")).isTrue();

        var update = """
                mutation($input: ReportScheduleUpdateInput!) { reportScheduleUpdate(input: $input) {
                  schedule { version enabled period { previous last { count } } segments { id } membership cron zone formats }
                  userErrors { code } } }""";
        var input =
                Map.of("id", schedule, "version", 0, "schedule", input(Map.of("period", Map.of("previous", "MONTH"))));
        var changed = new Asking(api.admin()).ask(update, Map.of("input", input));
        var again = new Asking(api.admin()).ask(update, Map.of("input", input));

        assertThat(changed.text("reportScheduleUpdate.schedule.period.previous"))
                .isEqualTo("MONTH");
        assertThat(changed.yes("reportScheduleUpdate.schedule.enabled")).isTrue();
        assertThat(again.texts("reportScheduleUpdate.userErrors[*].code")).containsExactly("CONFLICT");
        ask("admin", "mutation { reportScheduleDelete(id: \"%s\") { deletedId } }".formatted(schedule));
        assertThat(jdbc.sql(
                                "select count(*) from report_schedule_run where schedule_id not in (select id from report_schedule)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select action from audit_event where action like 'report.schedule.%' order by id desc limit 4")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "report.schedule.delete",
                        "report.schedule.update",
                        "report.schedule.run",
                        "report.schedule.create");
    }

    @Test
    void keepsWhatWasChosenForItsKindAndRefusesWhatIsNoneOfIt() {
        var chosen = List.of(Map.of("name", "lostMonths", "value", "6"));
        var schedule =
                made(Map.of("kind", "LOST_AND_SLEEPING", "parameters", chosen, "recipients", List.of("c@x.org")));

        var told = ask("admin", "{ reportSchedule(id: \"%s\") { parameters { name value } } }".formatted(schedule));
        tomorrow();
        due.beginDue();
        ended(schedule);

        assertThat(told.texts("reportSchedule.parameters[*].name")).containsExactly("lostMonths");
        assertThat(told.texts("reportSchedule.parameters[*].value")).containsExactly("6");
        assertThat(letterTo("c@x.org")).contains("Lost without purchases for: 6 months");
        for (var bad : List.of("0", "121", "x")) {
            var answer = create(
                    "admin",
                    Map.of(
                            "kind",
                            "LOST_AND_SLEEPING",
                            "parameters",
                            List.of(Map.of("name", "lostMonths", "value", bad))));
            assertThat(answer.texts("reportScheduleCreate.userErrors[*].code"))
                    .containsExactly(bad.equals("x") ? "BAD_PARAMETER" : "BAD_THRESHOLDS");
            assertThat(answer.list("reportScheduleCreate.userErrors[0].field", String.class))
                    .containsExactly("schedule", "parameters");
        }
    }

    private String letterTo(String recipient) {
        try {
            return String.valueOf(
                    Postbox.part(postbox.to(recipient).getFirst(), "text/plain").getContent());
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cron; every morning; BAD_SCHEDULE",
                "cron; 0 * 7 * * *; BAD_SCHEDULE",
                "cron; 0 0 7 31 2 *; BAD_SCHEDULE",
                "cron; 0 0 99 * * *; BAD_SCHEDULE",
                "zone; Moon/Crater; BAD_SCHEDULE",
                "name; ' '; BAD_NAME",
                "kind; SEGMENT_PASSPORT; ONE_SEGMENT_NEEDED",
                "kind; SEGMENT_OVERLAP; TOO_FEW_SEGMENTS"
            })
    void refusesPlainly(String field, String value, String code) {
        assertThat(create("admin", Map.of(field, value)).texts("reportScheduleCreate.userErrors[*].code"))
                .containsExactly(code);
    }

    @Test
    void refusesAddressesThatAreNoneAndHeadersInNames() {
        for (var bad : List.of(
                "anna",
                "a@b@c",
                "a@example.org\nBcc: x@example.org",
                "Anna <a@example.org>",
                "a@example.org,b@example.org",
                "a b@example.org",
                "a@-x.org")) {
            assertThat(create("admin", Map.of("recipients", List.of(bad)))
                            .texts("reportScheduleCreate.userErrors[*].code"))
                    .as(bad)
                    .containsExactly("BAD_ADDRESS");
        }
        assertThat(create("admin", Map.of("recipients", List.of("a@example.org", "A@Example.org")))
                        .texts("reportScheduleCreate.userErrors[*].code"))
                .containsExactly("ADDRESS_TWICE");
        assertThat(create("admin", Map.of("recipients", List.of())).texts("reportScheduleCreate.userErrors[*].code"))
                .containsExactly("TOO_MANY");
        assertThat(create(
                                "admin",
                                Map.of(
                                        "name",
                                        "A\r\nBcc: x@example.org",
                                        "formats",
                                        List.of("PDF", "PDF"),
                                        "segments",
                                        List.of("§")))
                        .texts("reportScheduleCreate.userErrors[*].code"))
                .containsExactly("BAD_NAME", "BAD_FORMAT", "BAD_ID");
    }

    private void tomorrow() {
        clock.set(SettableClock.TODAY.plusDays(1));
        api.signOut();
    }

    private String made(Map<String, ?> differing) {
        var answer = create("admin", differing);
        assertThat(answer.list("reportScheduleCreate.userErrors", Object.class)).isEmpty();
        return answer.text("reportScheduleCreate.schedule.id");
    }

    private Answer create(String username, Map<String, ?> differing) {
        return new Asking(api.as(username)).ask(CREATE, Map.of("schedule", input(differing)));
    }

    private static Map<String, Object> input(Map<String, ?> differing) {
        var input = new HashMap<String, Object>(Map.of(
                "name", "Mornings",
                "kind", "ABC_XYZ",
                "formats", List.of("CSV"),
                "locale", "EN",
                "period", Map.of("between", Map.of("from", "2026-01-01", "to", "2027-01-01")),
                "cron", "0 0 7 * * *",
                "recipients", List.of("anna@example.org")));
        input.putAll(differing);
        return input;
    }

    private Answer ask(String username, String document) {
        return new Asking(api.as(username)).ask(document);
    }

    private Answer told(String schedule) {
        return ask(
                "admin",
                "{ reportSchedule(id: \"%s\") { nextRunAt nextRuns lastRun { %s } runs { state } } }"
                        .formatted(schedule, RUN));
    }

    /** The schedule once its report is made and its letters were sent or given up. */
    private Answer ended(String schedule) {
        var told = new Answer[1];
        wait(() -> {
            postbox.deliver();
            told[0] = told(schedule);
            return !List.of("MAKING", "SENDING").contains(told[0].text("reportSchedule.lastRun.state"));
        });
        return Objects.requireNonNull(told[0]);
    }

    private Answer until(String schedule, String state, int attempts) {
        var told = new Answer[1];
        wait(() -> {
            postbox.deliver();
            told[0] = told(schedule);
            return told[0].text("reportSchedule.lastRun.state").equals(state)
                    && told[0].number("reportSchedule.lastRun.letters[0].attempts") == attempts
                    && !told[0].isNull("reportSchedule.lastRun.letters[0].error");
        });
        return Objects.requireNonNull(told[0]);
    }

    private static void wait(BooleanSupplier over) {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!over.getAsBoolean()) {
            assertThat(System.nanoTime()).as("ends in time").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static String link(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void opensOnce(String link, String content) {
        for (var look = 0; look < 2; look++) {
            var page = api.anyone()
                    .get()
                    .uri(link)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult();
            assertThat(page.getResponseBody())
                    .contains("can be taken once", "method=\"post\"")
                    .doesNotContain(content);
        }
        var file = api.anyone()
                .post()
                .uri(link)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
        assertThat(file.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains("attachment", "2026-01-01");
        assertThat(new String(Objects.requireNonNull(file.getResponseBody()), StandardCharsets.UTF_8))
                .contains(content);
        api.anyone().post().uri(link).exchange().expectStatus().isNotFound();
        api.anyone().get().uri(link).exchange().expectStatus().isNotFound();
        api.anyone().get().uri("/letters/nonsense").exchange().expectStatus().isNotFound();
    }
}
