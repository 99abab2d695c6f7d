package io.clientele.reporting.pdf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on a page with what. */
class FlowTests {

    private static final int PAGE = Paper.UPRIGHT.capacity();

    /** A block that is only as high as it is. */
    private record Piece(String name, int height, boolean keepsNext, boolean leadsTo, boolean isSeam) implements Block {

        @Override
        public void draw(Ink ink, int top) {}
    }

    private static Piece heading(String name) {
        return new Piece(name, 20, true, true, false);
    }

    private static Piece kept(String name, int height) {
        return new Piece(name, height, true, false, false);
    }

    private static Piece seam(String name, int height) {
        return new Piece(name, height, true, false, true);
    }

    private static Piece piece(String name, int height) {
        return new Piece(name, height, false, false, false);
    }

    @Test
    void aHeadingStaysWithATallChartThoughAllThatIsKeptTogetherFitsOnNoPage() {
        assertThat(pages(
                        piece("before", PAGE / 2),
                        heading("heading"),
                        kept("chart", PAGE * 6 / 10),
                        kept("table", PAGE / 2),
                        piece("end", 10)))
                .containsExactly(List.of("before"), List.of("heading", "chart"), List.of("table", "end"));
    }

    @Test
    void aHeadingStaysWithWhatWouldFillAPageWithoutIt() {
        assertThat(pages(
                        piece("before", PAGE / 2),
                        heading("heading"),
                        kept("chart", PAGE / 2),
                        kept("table", PAGE / 2 - 5),
                        piece("end", 10)))
                .containsExactly(List.of("before"), List.of("heading", "chart"), List.of("table", "end"));
    }

    @Test
    void whatIsKeptTogetherTurnsThePageWhereItFitsOnOne() {
        assertThat(pages(piece("before", PAGE / 2), kept("one", PAGE / 4), piece("other", PAGE / 3)))
                .containsExactly(List.of("before"), List.of("one", "other"));
    }

    @Test
    void atASeamThePageTurnsBeforeMoreThanHalfOfItStaysEmpty() {
        assertThat(pages(
                        piece("before", PAGE / 4),
                        heading("heading"),
                        kept("bar", PAGE / 4),
                        kept("bar", PAGE / 4),
                        seam("last bar", 10),
                        kept("header", 10),
                        piece("row", PAGE / 4),
                        piece("end", 10)))
                .containsExactly(
                        List.of("before", "heading", "bar", "bar", "last bar"), List.of("header", "row", "end"));
    }

    @Test
    void aSeamTearsNothingWhereLessThanHalfAPageIsLeft() {
        assertThat(pages(
                        piece("before", PAGE * 6 / 10), kept("bar", 10), seam("last bar", 10), piece("rows", PAGE / 2)))
                .containsExactly(List.of("before"), List.of("bar", "last bar", "rows"));
    }

    @Test
    void ofMoreThanAPageHalfAPageIsKeptTogether() {
        assertThat(pages(
                        piece("before", PAGE * 6 / 10),
                        kept("one", PAGE / 4),
                        kept("other", PAGE * 6 / 10),
                        piece("end", PAGE / 3)))
                .containsExactly(List.of("before", "one"), List.of("other", "end"));
    }

    @Test
    void whatIsHigherThanAPageLeavesItsHeadingBehind() {
        assertThat(pages(piece("before", PAGE / 2), heading("heading"), piece("chart", PAGE)))
                .containsExactly(List.of("before", "heading"), List.of("chart"));
    }

    private static List<List<String>> pages(Piece... pieces) {
        return Flow.over(new Run(Paper.UPRIGHT, List.of(pieces))).stream()
                .map(page -> page.blocks().stream()
                        .map(placed -> ((Piece) placed.block()).name())
                        .toList())
                .toList();
    }
}
