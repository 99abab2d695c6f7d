package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads documents in tests. */
record Paper(Document document) {

    Section section(String heading) {
        return document.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No section " + heading));
    }

    /** A column of the section's rows as plain values: texts, numbers without needless zeros, days, null for nothing. */
    List<@Nullable String> column(String heading, String column) {
        var section = section(heading);
        return section.table().lines().stream()
                .filter(line -> line.role() != Line.Role.GROUP)
                .map(line -> text(line.cells().get(place(section, column))))
                .toList();
    }

    /** The same of one row, found by the text of a cell in it. */
    @Nullable
    String value(String heading, String row, String column) {
        var section = section(heading);
        var line = Stream.concat(section.table().lines().stream(), section.table().totals().stream())
                .filter(one -> one.cells().stream().anyMatch(cell -> row.equals(text(cell))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + row + " in " + heading));
        return text(line.cells().get(place(section, column)));
    }

    /** Every text in it. */
    String all() {
        var texts =
                new StringBuilder(document.title()).append(document.findings()).append(document.legend());
        document.sections()
                .forEach(section -> section.table()
                        .lines()
                        .forEach(line -> line.cells()
                                .forEach(cell -> texts.append(text(cell)).append('\n'))));
        return texts.toString();
    }

    private static int place(Section section, String column) {
        var names = section.table().columns().stream().map(one -> one.name()).toList();
        assertThat(names).contains(column);
        return names.indexOf(column);
    }

    static @Nullable String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Amount amount -> plain(amount.value());
            case Cell.Share share -> plain(share.fraction());
            case Cell.Day day -> day.date().toString();
            case Cell.Mark mark -> String.valueOf(mark.set());
            case Cell.None none -> null;
        };
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
