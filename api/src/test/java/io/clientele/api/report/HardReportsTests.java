package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.NameKey;
import io.clientele.api.graphql.Ids;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Importance;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.Segments;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import io.clientele.reporting.Reports;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Names nobody would choose, very many segments, and a segment that goes while its report is made. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardReportsTests {

    private static final Set<ReportKind> TELL_OVERLAPS =
            EnumSet.of(ReportKind.SEGMENT_OVERLAP, ReportKind.MARKETING_ANALYSIS, ReportKind.SEGMENT_PASSPORT);

    private static final int MOST = 300;
    private static final Caller ADMIN = new Caller(1, "admin", Role.ADMIN, null);
    private static final List<String> NAMES = List.of(
            "Оптовые покупатели строительного инструмента из Центрального округа с отсрочкой платежа и без неё; "
                    .repeat(4)
                    .substring(0, 200),
            "Новые 🎉🙂 👩‍👩‍👧",
            "לקוחות קבועים / عملاء دائمون",
            "=HYPERLINK(\"http://a\") <b> & \u202eback");

    private final Api api;
    private final SegmentTestData segments;
    private Collection<Integer> clients = List.of();
    private List<String> ids = List.of();
    private List<String> many = List.of();

    @Autowired
    HardReportsTests(Api api) {
        this.api = api;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients store, @Autowired Sales sales) {
        var cards = new ArrayList<ClientCard>();
        for (var at = 0; at < NAMES.size(); at++) {
            var name = at == 0 ? NAMES.get(0).repeat(2) : NAMES.get(at);
            cards.add(Card.of("c" + at).with(ClientField.NAME, name).card());
        }
        store.upsert("hard", cards);
        sales.upsert(
                "hard",
                IntStream.range(0, NAMES.size())
                        .mapToObj(at -> SaleTestData.sale("d" + at, "1")
                                .to("c" + at)
                                .amount("100")
                                .row())
                        .toList(),
                SaleTestData.CREATING);
        clients = store.idsOf("hard", List.of("c0", "c1", "c2", "c3")).values();
        ids = NAMES.stream().map(name -> segments.list(name, clients)).toList();
    }

    @BeforeAll
    void makeMany(@Autowired Changes changes, @Autowired Segments store, @Autowired BusinessCalendar calendar) {
        many = changes.write(Room.SEGMENT, change -> {
            change.touch();
            var all = IntStream.rangeClosed(1, MOST)
                    .mapToObj(number -> empty("Segment no. " + number, calendar.now()))
                    .toList();
            return store.saveAll(all).stream()
                    .map(segment -> Ids.of(Segment.TYPE, segment.number()))
                    .toList();
        });
    }

    @ParameterizedTest
    @EnumSource
    void printsNamesOfAllKinds(ReportKind kind) throws IOException {
        var asked = kind.ofOneSegment() ? ids.get(2) : String.join(",", ids);
        for (var format : List.of("pdf", "xlsx")) {
            var file = file("%s.%s?locale=RU&segments=%s".formatted(kind.path(), format, asked));

            assertThat(new String(file, 0, 4, StandardCharsets.ISO_8859_1))
                    .isEqualTo("pdf".equals(format) ? "%PDF" : "PK\3\4");
            if ("pdf".equals(format)) {
                assertThat(text(file)).doesNotContain("null", "\ufffd");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsAPeriodInWhichNothingWasSold(ReportKind kind) throws IOException {
        var asked = kind.ofOneSegment() ? ids.get(2) : String.join(",", ids);
        var path = "%s.%s?locale=EN&from=1990-01-01&to=1990-03-01&segments=%s";

        assertThat(text(file(path.formatted(kind.path(), "pdf", asked)))).doesNotContain("null", "\ufffd");
        try (var book =
                WorkbookFactory.create(new ByteArrayInputStream(file(path.formatted(kind.path(), "xlsx", asked))))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsReportsByTheSegmentThatWins(ReportKind kind) throws IOException {
        var asked = kind.ofOneSegment() ? ids.get(2) : String.join(",", ids);

        var pdf = text(file("%s.pdf?locale=EN&membership=PRIMARY&segments=%s".formatted(kind.path(), asked)))
                .replaceAll("\\s+", " ");

        var overlap = kind == ReportKind.SEGMENT_OVERLAP;
        assertThat(pdf).contains("segment members: " + (overlap ? "current" : "the client’s primary segment"));
        assertThat(pdf.contains("Overlaps count all members of the segments")).isEqualTo(TELL_OVERLAPS.contains(kind));
        assertThat(pdf.contains("are brought to that of all sales")).isEqualTo(kind == ReportKind.FORECAST);
    }

    @ParameterizedTest
    @MethodSource("ofSeveral")
    void printsThreeHundredSegmentsOverAYear(ReportKind kind) throws IOException {
        var pdf =
                file("%s.pdf?from=2025-01-15&to=2026-01-15&segments=%s".formatted(kind.path(), String.join(",", many)));

        var ofADay = kind == ReportKind.RECEIVABLES || kind == ReportKind.LOST_AND_SLEEPING;
        assertThat(text(pdf)).contains(ofADay ? "Day 22 Nov 2026" : "2025");
    }

    /** Four years of months, of which the last ones matter most. */
    @Test
    void tellsExecutivesTheMonthsOfALongPeriodToTheLast() throws IOException {
        var book = new Book(
                file("marketing-analysis.xlsx?locale=EN&from=2022-11-01&to=2026-11-01&segments=" + ids.getFirst()));

        assertThat(book.rows("Sales by month"))
                .filteredOn(row -> !row.getOrDefault("Buying clients", "").isEmpty())
                .hasSize(48);
    }

    @Test
    void saysFromHowManySegmentsTheirMatrixIsNotShown() throws IOException {
        var overlap = "segment-overlap.pdf?locale=EN&segments=%s";
        var said = "The matrix and the combinations are shown for 20 segments and fewer";

        assertThat(text(file(overlap.formatted(String.join(",", many.subList(0, 21)))))
                        .replaceAll("\\s+", " "))
                .contains(said)
                .doesNotContain("A combination is");
        assertThat(text(file(overlap.formatted(String.join(",", many.subList(0, 20)))))
                        .replaceAll("\\s+", " "))
                .doesNotContain(said)
                .contains("A combination is");
    }

    /** All but the forecast, which says that it takes thirty. */
    static Stream<ReportKind> ofSeveral() {
        return Arrays.stream(ReportKind.values()).filter(kind -> !kind.ofOneSegment() && kind != ReportKind.FORECAST);
    }

    @Test
    void writesThreeHundredSegmentsIntoOneFileAndRefusesOneMore() throws IOException {
        assertThat(text(file("sales-by-segment.pdf?segments=" + String.join(",", many))))
                .contains(IntStream.rangeClosed(1, MOST)
                        .mapToObj(number -> "Segment no. " + number)
                        .toList());
        api.rest("admin")
                .get()
                .uri("/reports/sales-by-segment.pdf?segments=" + String.join(",", many) + "," + ids.get(1))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_SEGMENTS");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALES_BY_SEGMENT", "SEGMENT_PASSPORT", "SEGMENT_CONTACTS"})
    void isWholeThoughItsSegmentGoesWhileItIsMade(
            ReportKind kind,
            @Autowired ReportMaking making,
            @Autowired Snapshots snapshots,
            @Autowired Callers callers,
            @Autowired Reports reports)
            throws IOException {
        var going = segments.list("Going " + kind, clients);
        var request = new ReportRequest(kind, null, null, List.of(going), null, Language.EN, null);

        var made = callers.as(
                ADMIN,
                () -> snapshots.read(() -> {
                    // The snapshot has begun; whatever happens now is not in it.
                    making.rows(request);
                    segments.delete(going);
                    return making.file(request, Format.PDF);
                }));
        var pdf = new ByteArrayOutputStream();
        made.write(reports, Format.PDF, pdf);

        assertThat(text(pdf.toByteArray())).contains("Going " + kind);
        api.rest("admin")
                .get()
                .uri("/reports/%s.pdf?segments=%s".formatted(kind.path(), going))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private byte[] file(String path) {
        return api.file("/reports/" + path);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Segment empty(String name, Instant now) {
        return new Segment(
                null,
                name,
                NameKey.of(name),
                null,
                Forming.MANUAL,
                null,
                Importance.SECONDARY,
                0,
                false,
                null,
                null,
                null,
                null,
                null,
                "test",
                now,
                now,
                null);
    }
}
