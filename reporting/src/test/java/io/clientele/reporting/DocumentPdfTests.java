package io.clientele.reporting;

import static io.clientele.reporting.Language.EN;
import static io.clientele.reporting.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPdfTests {

    private static final Reports REPORTS = new Reports();

    @Test
    void printsEverythingInRussian() throws IOException {
        Approved.verify(text(DocumentTestData.everything(RU)));
    }

    @Test
    void printsEverythingInEnglish() throws IOException {
        Approved.verify(text(DocumentTestData.everything(EN)));
    }

    @Test
    void saysThatThereIsNothingToShow() throws IOException {
        Approved.verify(text(DocumentTestData.empty(RU)));
    }

    @Test
    void saysAtTheTopThatOnlyOwnClientsCount() throws IOException {
        Approved.verify(text(DocumentTestData.partial(EN)));
    }

    @Test
    void printsOneRow() throws IOException {
        Approved.verify(text(DocumentTestData.oneRow(EN)));
    }

    @Test
    void splitsAWideMatrixAndRepeatsItsNames() throws IOException {
        var text = text(DocumentTestData.matrix(RU, 300, 30));

        assertThat(text).contains("Столбцы 2–", " из 32");
        assertThat(IntStream.range(0, 30)).allSatisfy(month -> assertThat(text).contains("Месяц " + month));
        assertThat(IntStream.rangeClosed(1, 300))
                .allSatisfy(row -> assertThat(text.split("Когорта № %03d".formatted(row), -1))
                        .hasSize(3));
    }

    @Test
    void printsThreeHundredColumns() throws IOException {
        var text = text(DocumentTestData.matrix(EN, 3, 300));

        assertThat(IntStream.range(0, 300))
                .allSatisfy(month -> assertThat(text).containsPattern("\\b" + month + "\\b"));
        assertThat(text).contains("Columns 2 to ", " of 302");
    }

    @Test
    void repeatsTheHeaderOnEveryPageOfAList() throws IOException {
        var pages = text(DocumentTestData.list(RU, 200)).split("--- page\n");

        assertThat(pages).hasSizeGreaterThan(4);
        assertThat(List.of(pages).subList(0, pages.length - 1))
                .allSatisfy(page -> assertThat(page).contains("Клиент", "Документов", "Страница"));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 26, 28, 30, 32, 34, 36, 38, 40, 42, 44, 46, 48})
    void tellsHowItIsComputedInOnePieceBesideTheLastRows(int rows) throws IOException {
        var list = DocumentTestData.list(RU, rows);
        var last = pages(list).getLast();

        assertThat(last).contains("Как посчитано", "№ " + (rows - 1) + "»", "№ " + (rows - 2) + "»");
        assertThat(last.substring(last.indexOf("Как посчитано"))).contains(words(list.legend()));
    }

    private static List<String> words(List<String> sentences) {
        return sentences.stream()
                .flatMap(Pattern.compile("[ \u00a0]")::splitAsStream)
                .toList();
    }

    private static List<String> pages(Document document) throws IOException {
        return Pattern.compile("--- page\n").splitAsStream(text(document)).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 22, 24, 26, 28, 30, 32, 34, 36})
    void tearsNoShortTable(int rows) throws IOException {
        var list = DocumentTestData.list(RU, rows);
        var columns = List.of(Column.of("Класс", Kind.TEXT), Column.of("Клиентов", Kind.COUNT));
        var lines = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> Line.of(Cell.of("Класс-" + number), Cell.of(number)))
                .toList();
        var classes = new Section("Классы", "Классы", "", List.of(), new Table(columns, lines, List.of()), "");
        var both = new Document(
                list.frame(),
                list.title(),
                List.of(),
                List.of(),
                List.of(list.sections().getFirst(), classes),
                List.of());

        assertThat(pages(both))
                .filteredOn(page -> page.contains("Класс-"))
                .singleElement()
                .asString()
                .contains("Классы", "Класс-1", "Класс-7");
    }

    @Test
    void losesNoWordOfATextLongerThanAPage() throws IOException {
        var words =
                IntStream.range(0, 3_000).mapToObj(number -> "слово" + number).collect(Collectors.joining(" "));
        var columns = List.of(Column.of("Когда", Kind.DATE), Column.of("О чём", Kind.TEXT));
        var table = new Table(columns, List.of(Line.of(Cell.NONE, Cell.of(words))), List.of());

        var text = text(document(table));

        assertThat(IntStream.range(0, 3_000))
                .allSatisfy(number -> assertThat(text).containsPattern("слово" + number + "\\b"));
    }

    @Test
    void aLongListWhoseNamesWouldWrapLiesAcross() throws IOException {
        assertThat(liesAcross(pairs(60))).isTrue();
        assertThat(liesAcross(pairs(6))).isFalse();
    }

    private static Document pairs(int rows) {
        var columns = List.of(
                Column.of("Берут", Kind.TEXT), Column.of("Берут и это", Kind.TEXT), Column.of("Вместе", Kind.COUNT));
        var name = "Набор свёрл по дереву спиральных в пластиковом футляре, 7 шт";
        var line = Line.of(Cell.of(name), Cell.of(name), Cell.of(12));
        return document(new Table(columns, Collections.nCopies(rows, line), List.of()));
    }

    private static boolean liesAcross(Document report) throws IOException {
        try (var document = Loader.loadPDF(render(report))) {
            var page = document.getPage(0).getMediaBox();
            return page.getWidth() > page.getHeight();
        }
    }

    private static Document document(Table table) {
        return new Document(
                ReportTestData.frame(RU),
                "Контакты",
                List.of(),
                List.of(),
                List.of(new Section("Контакты", "Контакты", "", List.of(), table, "")),
                List.of());
    }

    @ParameterizedTest
    @EnumSource
    void embedsEveryFont(DocumentTestData.Case kind) throws IOException {
        try (var document = Loader.loadPDF(render(kind.document(RU)))) {
            assertThat(PdfFile.fonts(document)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("DejaVuSansCondensed");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesItselfAndItsSections(DocumentTestData.Case kind) throws IOException {
        var report = kind.document(RU);

        try (var document = Loader.loadPDF(render(report))) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith(report.title() + ", 01.11.2025 – ");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("ООО «ИнструментОпт»");
            assertThat(PdfFile.bookmarks(document))
                    .startsWith(report.title())
                    .containsAll(
                            report.sections().stream().map(Section::heading).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoTextMissing(DocumentTestData.Case kind) throws IOException {
        for (var language : Language.values()) {
            assertThat(text(kind.document(language))).doesNotContain("null", "{0}", "\ufffd");
        }
    }

    @Test
    void rendersForManyReadersAtOnce() throws Exception {
        var alone = text(DocumentTestData.everything(RU));

        try (var threads = Executors.newFixedThreadPool(4)) {
            var together = threads.invokeAll(Collections.nCopies(8, () -> text(DocumentTestData.everything(RU))));
            for (var one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    private static byte[] render(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        REPORTS.render(document, Format.PDF, out);
        return out.toByteArray();
    }

    private static String text(Document document) throws IOException {
        return PdfFile.text(render(document));
    }
}
