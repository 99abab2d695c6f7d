package io.clientele.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.Language;
import io.clientele.reporting.ReportTestData;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTextsTests {

    @Test
    void printAsManyDecimalsDownAColumnAsOneOfItsNumbersNeeds() {
        assertThat(texts(Kind.NUMBER, "185", "2")).containsExactly("185", "2");
        assertThat(texts(Kind.NUMBER, "185", "2.5")).containsExactly("185.0", "2.5");
    }

    @Test
    void printFiguresOfRowsWithUnitsOfTheirOwnAsTheyAreGiven() {
        assertThat(texts(Kind.FIGURE, "185", "16.6", "9642.00", "1E+3", "0.12345"))
                .containsExactly("185", "16.6", "9,642.00", "1,000", "0.12");
    }

    private static Stream<String> texts(Kind kind, String... figures) {
        var lines = Stream.of(figures)
                .map(figure -> Line.of(Cell.of(new BigDecimal(figure))))
                .toList();
        var table = new Table(List.of(Column.of("Figure", kind)), lines, List.of());
        var texts = new TableTexts(table, new Wording(ReportTestData.frame(Language.EN)).numbers());
        return lines.stream().map(line -> texts.text(line, 0));
    }
}
