package io.clientele.reporting;

import static io.clientele.reporting.Language.EN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** Pictures before the sections, and the paper that each section lies on. */
class GlanceTests {

    private static final int WIDE = 14;

    @Test
    void showsAPictureOnceWithItsSentenceAndTheTableAfterIt() throws IOException {
        var section = section("Debts", 3, 700);
        var pages = pages(document(List.of(section), List.of(section)));

        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).contains("Debts", "What is seen").doesNotContain("Figure 2");
        assertThat(pages.getLast()).contains("Debts", "Figure 2").doesNotContain("What is seen");
    }

    @Test
    void leavesAPictureOfNothingOut() throws IOException {
        var flat = section("Debts", 2, 0);
        var pages = pages(document(List.of(flat), List.of(section("Sales", 2, 700))));

        assertThat(pages.getFirst()).contains("Report").doesNotContain("Debts", "What is seen");
    }

    @Test
    void turnsThePageForAWideTableAndASmallOneAfterItAlone() throws IOException {
        var narrow = section("Narrow", 2, 700);
        var wide = section("Wide", WIDE, 700);
        var small = section("Small", 2, 700);
        var report = document(List.of(narrow), List.of(narrow, wide, small));

        try (var pdf = Loader.loadPDF(render(report))) {
            assertThat(StreamSupport.stream(pdf.getPages().spliterator(), false)
                            .map(page -> page.getMediaBox().getWidth()
                                    > page.getMediaBox().getHeight()))
                    .startsWith(false, false, true)
                    .endsWith(true);
        }
        assertThat(pages(report).getLast()).contains("Small");
    }

    /** Bars of one value. */
    private static Section section(String heading, int columns, int value) {
        var kinds = new ArrayList<>(List.of(Column.of("Name", Kind.TEXT)));
        IntStream.range(1, columns).forEach(at -> kinds.add(Column.of("Figure " + at, Kind.MONEY)));
        var cells = new ArrayList<>(List.of(Cell.of("One")));
        cells.addAll(Collections.nCopies(columns - 1, Cell.of(value * 1_000_000L)));
        return new Section(
                heading,
                heading,
                "What is seen",
                List.of(new Chart.Bars(0, List.of(1), 5)),
                new Table(kinds, List.of(Line.of(cells.toArray(Cell[]::new))), List.of()),
                "");
    }

    private static Document document(List<Section> glance, List<Section> sections) {
        return new Document(
                ReportTestData.frame(EN), "Report", List.of(), List.of("A finding."), glance, sections, List.of());
    }

    private static List<String> pages(Document document) throws IOException {
        return List.of(PdfFile.text(render(document)).split("--- page\n"));
    }

    private static byte[] render(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        new Reports().render(document, Format.PDF, out);
        return out.toByteArray();
    }
}
