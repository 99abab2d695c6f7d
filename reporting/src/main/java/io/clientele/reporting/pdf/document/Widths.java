package io.clientele.reporting.pdf.document;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.wording.TableTexts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much room the columns of a table need at a size of type: figures in full, names wrapped within reason. */
final class Widths {

    /** White between columns. */
    static final int GAP = 8;

    private static final Pattern UNIT = Pattern.compile(", (\\S{1,2})$");
    private static final int LONGEST_WORD = 120;
    private static final int NARROW_NAME = 96;
    private static final int WIDE_NAME = 230;
    private static final int WIDEST_FIGURE = 170;
    private static final int LONG_LIST = 40;

    private final List<Need> needs;
    private final boolean growsFirst;
    private final int comfortable;

    /**
     * What a column needs, white included.
     *
     * @param least without breaking figures or usual words
     * @param wish so that little wraps
     */
    record Need(int least, int wish) {

        Need plus(Need other) {
            return new Need(Math.max(least, other.least), Math.max(wish, other.wish));
        }
    }

    Widths(Table table, TableTexts texts, Letters letters, Face face) {
        this.needs = IntStream.range(0, table.columns().size())
                .mapToObj(index -> need(table, texts, letters, face, index))
                .toList();
        this.growsFirst = switch (table.columns().getFirst().kind()) {
            case TEXT, CODE, DATE, MONTH -> true;
            case COUNT, NUMBER, MONEY, PERCENT, GROWTH, RATIO, FIGURE, MARK -> false;
        };
        this.comfortable = table.lines().size() < LONG_LIST ? least() : withWholeNames(table);
    }

    private int withWholeNames(Table table) {
        return IntStream.range(0, needs.size())
                .map(index -> table.columns().get(index).kind() == Kind.TEXT
                        ? needs.get(index).wish()
                        : needs.get(index).least())
                .sum();
    }

    /** Whether white may be given to the first column, where a figure would only drift from the margin. */
    boolean growsFirst() {
        return growsFirst;
    }

    Need of(int column) {
        return needs.get(column);
    }

    int least(List<Integer> columns) {
        return columns.stream().mapToInt(column -> needs.get(column).least()).sum();
    }

    /** Room for the table; in a long list each name that wraps would cost a line. */
    int comfortable() {
        return comfortable;
    }

    int least() {
        return needs.stream().mapToInt(Need::least).sum();
    }

    private static Need need(Table table, TableTexts texts, Letters letters, Face face, int index) {
        var column = table.columns().get(index);
        var strong = face == Face.SMALL ? Face.STRONG_SMALL : Face.STRONG;
        return Stream.concat(table.lines().stream(), table.totals().stream())
                .filter(line -> line.role() != Line.Role.GROUP || !(line.cells().get(index) instanceof Cell.Text))
                .map(line -> letters.printable(texts.text(line, index)))
                .distinct()
                .map(text -> cell(column.kind(), text, letters, strong))
                .reduce(header(column, letters), Need::plus);
    }

    /** The name of a column, whose unit does not stand alone on a line. */
    static String name(Column column, Letters letters) {
        return UNIT.matcher(letters.printable(column.name())).replaceFirst(",\u00a0$1");
    }

    private static Need header(Column column, Letters letters) {
        var word = letters.longestWord(name(column, letters), Face.SMALL);
        var whole = letters.width(name(column, letters), Face.SMALL);
        return need(Math.min(word, LONGEST_WORD), Math.min(whole, LONGEST_WORD));
    }

    private static Need cell(Kind kind, String text, Letters letters, Face face) {
        var width = letters.width(text, face);
        if (kind == Kind.TEXT) {
            var word = letters.longestWord(text, face);
            var least = Math.max(Math.min(word, LONGEST_WORD), Math.min(width, NARROW_NAME));
            return need(least, Math.min(width, WIDE_NAME));
        }
        return need(Math.min(width, WIDEST_FIGURE), Math.min(width, WIDEST_FIGURE));
    }

    private static Need need(double least, double wish) {
        var slack = 2 + GAP;
        return new Need((int) Math.ceil(least) + slack, (int) Math.ceil(Math.max(least, wish)) + slack);
    }
}
