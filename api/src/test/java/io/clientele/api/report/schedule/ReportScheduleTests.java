package io.clientele.api.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import java.util.List;
import java.util.Map;
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

/** What may be asked of schedules, and by whom. */
@ClienteleTest
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportScheduleTests {

    private final ScheduledReports reports;

    @Autowired
    ReportScheduleTests(ConfigurableApplicationContext application) {
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
    void showsSchedulesToTheirOwnersAndAdministrators() {
        var hers = reports.create("ann", Map.of()).text("reportScheduleCreate.schedule.id");
        var his = reports.made(Map.of());

        assertThat(reports.ask("ann", "{ reportSchedules { totalCount nodes { id owner } } }")
                        .texts("reportSchedules.nodes[*].id"))
                .containsExactly(hers);
        assertThat(reports.ask("admin", "{ reportSchedules { totalCount nodes { id } } }")
                        .number("reportSchedules.totalCount"))
                .isEqualTo(2);
        assertThat(reports.ask("ann", "{ reportSchedule(id: \"%s\") { id } }".formatted(his))
                        .isNull("reportSchedule"))
                .isTrue();
        assertThat(reports.ask(
                                "ann",
                                "mutation { reportScheduleDelete(id: \"%s\") { userErrors { code } } }".formatted(his))
                        .texts("reportScheduleDelete.userErrors[*].code"))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void keepsWhatWasChosenForItsKindAndRefusesWhatIsNoneOfIt() {
        var chosen = List.of(Map.of("name", "lostMonths", "value", "6"));
        var schedule = reports.made(
                Map.of("kind", "LOST_AND_SLEEPING", "parameters", chosen, "recipients", List.of("c@x.org")));

        var told = reports.ask(
                "admin", "{ reportSchedule(id: \"%s\") { parameters { name value } } }".formatted(schedule));
        reports.tomorrow();
        reports.due().beginDue();
        reports.ended(schedule);

        assertThat(told.texts("reportSchedule.parameters[*].name")).containsExactly("lostMonths");
        assertThat(told.texts("reportSchedule.parameters[*].value")).containsExactly("6");
        assertThat(reports.letterTo("c@x.org")).contains("Lost without purchases for: 6 months");
        for (var bad : List.of("0", "121", "x")) {
            var answer = reports.create(
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
        assertThat(reports.create("admin", Map.of(field, value)).texts("reportScheduleCreate.userErrors[*].code"))
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
            assertThat(reports.create("admin", Map.of("recipients", List.of(bad)))
                            .texts("reportScheduleCreate.userErrors[*].code"))
                    .as(bad)
                    .containsExactly("BAD_ADDRESS");
        }
        assertThat(reports.create("admin", Map.of("recipients", List.of("a@example.org", "A@Example.org")))
                        .texts("reportScheduleCreate.userErrors[*].code"))
                .containsExactly("ADDRESS_TWICE");
        assertThat(reports.create("admin", Map.of("recipients", List.of()))
                        .texts("reportScheduleCreate.userErrors[*].code"))
                .containsExactly("TOO_MANY");
        assertThat(reports.create(
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
}
