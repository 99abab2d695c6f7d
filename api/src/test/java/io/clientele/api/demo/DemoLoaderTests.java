package io.clientele.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.segment.Asking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo base is loaded whole, its segments hold whom their rules mean, and every report of it has something to say. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLoaderTests {

    private static final List<String> OF_ONE_SEGMENT =
            List.of("segment-contacts", "segment-interactions", "segment-passport", "offer-card");

    private final Api api;
    private final JdbcClient jdbc;
    private final DemoFiles files = DemoFiles.until(SettableClock.TODAY.minusDays(1));

    @Autowired
    DemoLoaderTests(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void load(@Autowired BeanFactory application) throws IOException {
        LoadedDemo.into(application);
    }

    @Test
    void keepsNobodyFromSigningIn(@Autowired List<ApplicationRunner> starts) {
        var sorted = new ArrayList<>(starts.reversed());
        AnnotationAwareOrderComparator.sort(sorted);

        assertThat(sorted)
                .extracting(start -> start.getClass().getSimpleName())
                .containsSubsequence("FirstAdmin", "DemoLoader");
    }

    @Test
    void landsEveryRow() {
        assertThat(rows("client")).isEqualTo(files.clients().size());
        assertThat(rows("product")).isEqualTo(files.products().size());
        assertThat(rows("sale_line")).isEqualTo(files.sales().size());
        assertThat(rows("interaction")).isEqualTo(files.interactions().size());
        assertThat(rows("receivable")).isEqualTo(files.receivables().size());
        assertThat(rows("payment")).isEqualTo(files.payments().size());
    }

    @Test
    void putsIntoEverySegmentWhomItsRuleMeans() {
        for (var segment : DemoSegments.all()) {
            var expected = new HashSet<>(DemoOracle.ofRule(segment.name(), files, SettableClock.TODAY));
            if (segment.name().equals(DemoSegments.VIP)) {
                expected.addAll(files.base().vipPins());
            }

            assertThat(members(segment.name())).as(segment.name()).isEqualTo(expected);
        }
    }

    static Stream<String> reports() {
        return Stream.of(
                "sales-by-segment",
                "segment-overlap",
                "abc-xyz",
                "rfm",
                "segment-dynamics",
                "retention",
                "basket",
                "receivables",
                "channels",
                "forecast",
                "lost-and-sleeping",
                "managers",
                "marketing-analysis",
                "segment-contacts",
                "segment-interactions",
                "segment-passport",
                "offer-card");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void opensInEveryFormatAndLanguage(String report) throws IOException {
        var segment = OF_ONE_SEGMENT.contains(report) ? "&segments=" + vip() : "";
        for (var language : List.of("RU", "EN")) {
            var asked = "?locale=" + language + segment;
            try (var pdf = Loader.loadPDF(file(report + ".pdf" + asked))) {
                assertThat(pdf.getNumberOfPages()).isPositive();
            }
            try (var book = WorkbookFactory.create(new ByteArrayInputStream(file(report + ".xlsx" + asked)))) {
                assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThan(2);
            }
            assertThat(new String(file(report + ".csv" + asked), StandardCharsets.UTF_8).lines())
                    .hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void saysSomethingInBothLanguages(String report) {
        var kind = report.toUpperCase(Locale.ROOT).replace('-', '_');
        var segment = OF_ONE_SEGMENT.contains(report) ? ", segments: [\"" + vip() + "\"]" : "";
        for (var language : List.of("RU", "EN")) {
            var answer = new Asking(api.admin()).ask("""
                    { report(kind: %s, locale: %s%s) { title findings legend links { pdf }
                        sections { heading columns { name kind } rows(first: 3) totals rowCount } } }""".formatted(kind, language, segment));

            assertThat(answer.texts("report.findings")).hasSizeBetween(1, 6).doesNotContain("");
            assertThat(answer.texts("report.legend")).isNotEmpty();
            assertThat(answer.list("report.sections[0].rows", List.class)).isNotEmpty();
        }
    }

    private byte[] file(String path) {
        var answer = api.rest("admin")
                .get()
                .uri("/reports/" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains("filename*=UTF-8''");
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private String vip() {
        return new Asking(api.admin())
                .ask("{ segment(name: \"%s\") { id } }".formatted(DemoSegments.VIP))
                .text("segment.id");
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private Set<String> members(String segment) {
        var members = new HashSet<String>();
        String after = null;
        do {
            var page = new Asking(api.admin())
                    .ask("""
                    { segment(name: "%s") { members(first: 1000%s) {
                      nodes { externalId } pageInfo { hasNextPage endCursor } } } }""".formatted(segment, after == null ? "" : ", after: \"" + after + "\""));
            members.addAll(page.texts("segment.members.nodes[*].externalId"));
            after = page.yes("segment.members.pageInfo.hasNextPage")
                    ? page.text("segment.members.pageInfo.endCursor")
                    : null;
        } while (after != null);
        return members;
    }
}
