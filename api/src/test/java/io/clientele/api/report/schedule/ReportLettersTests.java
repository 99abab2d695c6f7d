package io.clientele.api.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.report.letter.Postbox;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

/** What letters of reports bring and to whom, through a real mail server. */
@ClienteleTest
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportLettersTests {

    private final ScheduledReports reports;

    @Autowired
    ReportLettersTests(ConfigurableApplicationContext application) {
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
    void sendsEachRecipientALinkThatOpensOnce() throws Exception {
        var schedule = reports.made(Map.of("recipients", List.of("anna@example.org", "boris@example.org")));

        reports.tomorrow();
        reports.due().beginDue();
        var run = reports.ended(schedule);

        assertThat(run.text("reportSchedule.lastRun.state")).isEqualTo("SENT");
        assertThat(run.text("reportSchedule.lastRun.dueAt")).isEqualTo("2026-11-23T04:00:00Z");
        assertThat(run.text("reportSchedule.nextRunAt")).isEqualTo("2026-11-24T04:00:00Z");
        assertThat(run.texts("reportSchedule.nextRuns[*]"))
                .containsExactly("2026-11-24T04:00:00Z", "2026-11-25T04:00:00Z", "2026-11-26T04:00:00Z");
        var letter = reports.postbox().to("anna@example.org").getFirst();
        assertThat(letter.getSubject()).isEqualTo("ABC/XYZ analysis of clients: 1 Jan 2026 – 31 Dec 2026");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getMessageID())
                .isNotEqualTo(
                        reports.postbox().to("boris@example.org").getFirst().getMessageID());
        var plain = String.valueOf(Postbox.part(letter, "text/plain").getContent());
        assertThat(plain)
                .contains(
                        "opens once, until 30 Nov 2026",
                        "Segments: none chosen, all clients",
                        "Rows: 2",
                        "As of 23 Nov 2026");
        reports.opensOnce(ScheduledReports.link(plain), "Client c1");
        reports.opensOnce(
                ScheduledReports.link(String.valueOf(
                        Postbox.part(reports.postbox().to("boris@example.org").getFirst(), "text/plain")
                                .getContent())),
                "Client c2");
    }

    @Test
    void opensNothingAfterSevenDays() throws Exception {
        var schedule = reports.made(Map.of());
        reports.tomorrow();
        reports.due().beginDue();
        reports.ended(schedule);
        var link = ScheduledReports.link(String.valueOf(
                Postbox.part(reports.postbox().to("anna@example.org").getFirst(), "text/plain")
                        .getContent()));

        reports.clock().move(Duration.ofDays(7));

        reports.api().anyone().post().uri(link).exchange().expectStatus().isNotFound();
    }

    @Test
    void attachesTheFileUnderItsRussianNameAndEscapesWhatPeopleTyped() throws Exception {
        var name = "Отчёт <script>alert('я')</script> & Ко";
        var schedule =
                reports.made(Map.of("name", name, "locale", "RU", "formats", List.of("PDF"), "delivery", "ATTACHMENT"));

        reports.tomorrow();
        reports.due().beginDue();
        reports.ended(schedule);

        var letter = reports.postbox().to("anna@example.org").getFirst();
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
        var schedule = reports.made(Map.of("delivery", "ATTACHMENT"));
        reports.tomorrow();
        reports.due().beginDue();
        reports.ended(schedule);
        var job = reports.jdbc()
                .sql("select job_id from report_letter")
                .query(Long.class)
                .single();

        reports.postbox().sendOnceMore(job, "late@example.org", DataSize.ofBytes(10));

        assertThat(Postbox.part(reports.postbox().to("anna@example.org").getFirst(), "text/csv")
                        .getFileName())
                .endsWith(".csv");
        var letter = reports.postbox().to("late@example.org").getFirst();
        assertThatThrownBy(() -> Postbox.part(letter, "text/csv")).isInstanceOf(AssertionError.class);
        var plain = String.valueOf(Postbox.part(letter, "text/plain").getContent());
        assertThat(plain).contains("is too large to attach");
        reports.opensOnce(ScheduledReports.link(plain), "Client c1");
    }

    @Test
    void putsSeveralFormatsIntoOneArchive() throws Exception {
        var schedule = reports.made(Map.of("formats", List.of("PDF", "XLSX", "CSV"), "delivery", "ATTACHMENT"));

        reports.tomorrow();
        reports.due().beginDue();
        reports.ended(schedule);

        var file = Postbox.part(reports.postbox().to("anna@example.org").getFirst(), "application/zip");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream((InputStream) file.getContent())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).hasSize(3).anyMatch(name -> name.endsWith(".xlsx"));
    }

    @Test
    void triesALetterFiveTimesAndKeepsWhyItWasNotSent() {
        var schedule = reports.made(Map.of());
        reports.tomorrow();
        reports.postbox().fallSilent();
        reports.due().beginDue();

        var first = reports.until(schedule, "SENDING", 1);
        assertThat(first.texts("reportSchedule.lastRun.letters[*].error.code")).containsExactly("MAIL_UNREACHABLE");
        for (var attempt = 2; attempt <= 5; attempt++) {
            reports.clock().move(Duration.ofHours(2));
            reports.api().signOut();
            reports.until(schedule, attempt == 5 ? "FAILED" : "SENDING", attempt);
        }
        reports.clock().move(Duration.ofHours(2));
        reports.api().signOut();
        reports.postbox().deliver();

        var told = reports.told(schedule);
        assertThat(told.number("reportSchedule.lastRun.letters[0].attempts")).isEqualTo(5);
        assertThat(told.text("reportSchedule.lastRun.error.message")).isEqualTo("The mail server cannot be reached.");
    }

    @Test
    void showsAManagerHisClientsAlone() throws Exception {
        var answer = reports.create("ann", Map.of("delivery", "ATTACHMENT"));
        reports.tomorrow();
        reports.due().beginDue();
        reports.ended(answer.text("reportScheduleCreate.schedule.id"));

        var file = Postbox.part(reports.postbox().to("anna@example.org").getFirst(), "text/csv");
        var csv = file.getContent() instanceof InputStream bytes
                ? new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                : String.valueOf(file.getContent());
        assertThat(csv).contains("Client c1").doesNotContain("Client c2");
    }

    @Test
    void saysPlainlyThatNoMailServerIsNamed() {
        reports.postbox().close();
        var schedule = reports.made(Map.of());

        assertThat(reports.ask("admin", "{ reportMail { on } }").yes("reportMail.on"))
                .isFalse();
        assertThat(reports.ask(
                                "admin",
                                "mutation { reportScheduleRun(id: \"%s\") { userErrors { code } } }"
                                        .formatted(schedule))
                        .texts("reportScheduleRun.userErrors[*].code"))
                .containsExactly("MAIL_OFF");
        reports.tomorrow();
        reports.due().beginDue();
        assertThat(reports.ended(schedule).text("reportSchedule.lastRun.error.code"))
                .isEqualTo("MAIL_OFF");
    }
}
