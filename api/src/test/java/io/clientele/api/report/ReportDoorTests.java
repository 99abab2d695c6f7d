package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.job.Jobs;
import io.clientele.api.report.made.Serving;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Language;
import io.clientele.reporting.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.util.LinkedMultiValueMap;

/** What the doors of reports answer, good questions and bad ones. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportDoorTests {

    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private final Api api;
    private final JdbcClient jdbc;
    private String segment = "";

    @Autowired
    ReportDoorTests(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Sales sales) {
        clients.upsert("doors", List.of(Card.of("c1").card(), Card.of("c2").card()));
        sales.upsert(
                "doors",
                List.of(
                        SaleTestData.sale("1", "1").to("c1").amount("1000").row(),
                        SaleTestData.sale("2", "1").to("c2").amount("400").row()),
                SaleTestData.CREATING);
        var ids = clients.idsOf("doors", List.of("c1"));
        segment = new SegmentTestData(api::admin).list("VIP", ids.values());
    }

    @ParameterizedTest
    @CsvSource({
        "nothing.pdf, 404, NOT_FOUND",
        "abc-xyz.docx, 400, BAD_FORMAT",
        "segment-passport.pdf, 400, ONE_SEGMENT_NEEDED",
        "abc-xyz.pdf?from=2026-01-01, 400, PERIOD_INCOMPLETE",
        "abc-xyz.pdf?from=2026-02-01&to=2026-01-01, 400, PERIOD_ENDS_BEFORE_START",
        "abc-xyz.pdf?membership=YESTERDAY, 400, BAD_MEMBERSHIP",
        "segment-overlap.pdf, 400, TOO_FEW_SEGMENTS",
        "abc-xyz.pdf?segments=nonsense, 400, BAD_ID",
        "abc-xyz.pdf?windowDays=6, 400, UNKNOWN_PARAMETER",
        "abc-xyz.csv?lostMonths=121, 400, BAD_THRESHOLDS",
        "basket.csv?unit=PERIOD, 400, BAD_PARAMETER",
        "rfm.pdf?months=6, 400, UNKNOWN_PARAMETER",
        "forecast.pdf?months=many, 400, BAD_PARAMETER",
        "forecast.pdf?months=, 400, BAD_PARAMETER",
        "forecast.pdf?months=5&months=6, 400, PARAMETER_TWICE",
        "forecast.pdf?months=25, 400, MONTHS_OUT_OF_RANGE",
        "retention.pdf?mode=classic, 400, BAD_PARAMETER",
        "receivables.csv?lastDays=30;7, 400, BAD_PARAMETER",
        "receivables.csv?on=tomorrow, 400, BAD_PARAMETER",
        "abc-xyz.csv?a=1e9, 400, BAD_PARAMETER",
        "abc-xyz.csv?a=96, 400, BAD_THRESHOLDS"
    })
    void refusesPlainly(String path, int status, String code) {
        api.rest("admin")
                .get()
                .uri("/reports/" + path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void namesTheFileInTheLanguageAskedAndWritesDownWhoTookIt() {
        var answer = api.rest("admin")
                .get()
                .uri("/reports/abc-xyz.csv?from=2026-01-01&to=2027-01-01&locale=RU")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();

        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains("filename*=UTF-8''")
                .contains("2026-01-01");
        assertThat(new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8))
                .contains("Накопленная доля, %", "Client c1");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'report.download'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void showsAReportWithLinksToItsFiles() {
        var answer = new Asking(api.admin()).ask("""
                { report(kind: SEGMENT_PASSPORT, segments: ["%s"], locale: EN) { kind title partial
                    links { pdf csv } parameters { name value } period { from lastDay }
                    sections { heading columns { name kind } rows(first: 1) rowCount } asOf { dataVersion } } }""".formatted(segment));

        assertThat(answer.text("report.title")).isEqualTo("Passport of “VIP”");
        assertThat(answer.text("report.links.pdf")).startsWith("/reports/segment-passport.pdf?from=");
        api.rest("admin")
                .get()
                .uri(URI.create(api.url() + answer.text("report.links.csv")))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(answer.text("report.sections[0].rows[0][1]")).isEqualTo("VIP");
    }

    @Test
    void makesALongReportByAJob(
            @Autowired ReportMaking making,
            @Autowired Reports reports,
            @Autowired Serving serving,
            @Autowired Jobs jobs,
            @Autowired Callers callers,
            @Autowired AuditTrail audit)
            throws IOException {
        var door = new ReportController(making, reports, serving, jobs, callers, audit, 1);
        var account = jdbc.sql("select id from account where username = 'admin'")
                .query(Integer.class)
                .single();
        var admin = new Caller(account, "admin", Role.ADMIN, null);

        var answer = callers.as(admin, () -> asked(door));

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        var id = String.valueOf(((Map<?, ?>) Objects.requireNonNull(answer.getBody())).get("id"));
        var job = finished(id);
        assertThat(job.text("job.status")).isEqualTo("COMPLETED");
        assertThat(List.of(job.number("job.progress.done"), job.number("job.progress.total")))
                .containsOnly(2);
        var whole = result(id, null);
        assertThat(new String(whole, StandardCharsets.UTF_8)).contains("Client c1", "Client c2");
        assertThat(result(id, "bytes=0-9")).hasSize(10);
        opensOnce(job.text("job.result.onceUrl"));
    }

    private ResponseEntity<?> asked(ReportController door) {
        try {
            return door.report(
                    "abc-xyz",
                    "csv",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2027, 1, 1),
                    null,
                    null,
                    Language.EN,
                    new LinkedMultiValueMap<>(),
                    Locale.ENGLISH);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void opensOnce(String link) {
        var whole = api.anyone()
                .get()
                .uri(link)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
        goesOnByItsLink(link, whole);
        assertThat(jdbc.sql("select concat(username, ' ', subject) from audit_event where action = 'job.result.once'")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(event -> assertThat(event).startsWith("admin ").endsWith(".csv"));
        api.anyone().get().uri(link).exchange().expectStatus().isNotFound();
        api.anyone()
                .get()
                .uri(link.replace("/results/", "/results/1"))
                .exchange()
                .expectStatus()
                .isNotFound();
        api.anyone().get().uri("/results/nonsense").exchange().expectStatus().isNotFound();
    }

    /** With the digest of what came before; without it, or with another, the link is used up. */
    private void goesOnByItsLink(String link, EntityExchangeResult<byte[]> whole) {
        var content = Objects.requireNonNull(whole.getResponseBody());
        var digest = Objects.requireNonNull(whole.getResponseHeaders().getETag());

        assertThat(digest)
                .isEqualTo(jdbc.sql("select concat('\"', sha2(?, 256), '\"')")
                        .param(content)
                        .query(String.class)
                        .single());
        api.anyone()
                .get()
                .uri(link)
                .header(HttpHeaders.RANGE, "bytes=5-")
                .header(HttpHeaders.IF_RANGE, digest)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.PARTIAL_CONTENT)
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_RANGE, "bytes 5-%d/%d".formatted(content.length - 1, content.length))
                .expectBody(byte[].class)
                .isEqualTo(Arrays.copyOfRange(content, 5, content.length));
        for (var other : List.of("\"\"", "\"" + "0".repeat(64) + "\"")) {
            api.anyone()
                    .get()
                    .uri(link)
                    .header(HttpHeaders.RANGE, "bytes=5-")
                    .header(HttpHeaders.IF_RANGE, other)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    private Asking.Answer finished(String id) {
        var until = System.nanoTime() + LONGEST;
        while (System.nanoTime() < until) {
            var job = new Asking(api.admin())
                    .ask("{ job(id: \"%s\") { status progress { done total } error { message } result { onceUrl } } }"
                            .formatted(id));
            if (!List.of("QUEUED", "RUNNING").contains(job.text("job.status"))) {
                return job;
            }
        }
        throw new AssertionError("The job does not end");
    }

    private byte[] result(String id, @Nullable String range) {
        return Objects.requireNonNull(api.rest("admin")
                .get()
                .uri("/jobs/" + id + "/result")
                .headers(headers -> {
                    if (range != null) {
                        headers.set(HttpHeaders.RANGE, range);
                    }
                })
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }
}
