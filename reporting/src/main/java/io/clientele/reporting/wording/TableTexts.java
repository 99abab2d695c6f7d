package io.clientele.reporting.wording;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Table;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cells of a table as people read them, with the same decimals down a column. Not for two threads at once. */
public final class TableTexts {

    /** Stands for a set mark. */
    public static final String DOT = "●";

    private static final int MOST_PLACES = 2;

    private final Table table;
    private final Numbers numbers;
    private final int[] places;

    public TableTexts(Table table, Numbers numbers) {
        this.table = table;
        this.numbers = numbers;
        this.places = IntStream.range(0, table.columns().size())
                .map(column -> places(table, column))
                .toArray();
    }

    /** The decimals an amount of a column is printed with. */
    public static int places(Table table, int column, BigDecimal value) {
        return table.columns().get(column).kind() == Kind.FIGURE
                ? Math.clamp(value.scale(), 0, MOST_PLACES)
                : places(table, column);
    }

    /** The decimals all amounts of a column are printed with; of a percentage, those of a hundredth. */
    public static int places(Table table, int column) {
        return switch (table.columns().get(column).kind()) {
            case MONEY, RATIO, FIGURE -> MOST_PLACES;
            case PERCENT, GROWTH -> 1;
            case NUMBER -> wholeThroughout(table, column) ? 0 : 1;
            case TEXT, CODE, COUNT, DATE, MONTH, MARK -> 0;
        };
    }

    private static boolean wholeThroughout(Table table, int column) {
        return Stream.concat(table.lines().stream(), table.totals().stream())
                .map(line -> line.cells().get(column))
                .allMatch(cell -> !(cell instanceof Cell.Amount amount) || whole(amount.value()));
    }

    private static boolean whole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** The text of a cell; empty where a row of its role has nothing to say in such a column. */
    public String text(Line line, int column) {
        var kind = table.columns().get(column).kind();
        return switch (line.cells().get(column)) {
            case Cell.Text text -> text.text();
            case Cell.Amount amount -> amount(kind, amount.value(), column);
            case Cell.Share share -> numbers.percentInWords(share.fraction());
            case Cell.Day day -> kind == Kind.MONTH ? numbers.month(day.date()) : numbers.date(day.date());
            case Cell.Mark mark -> mark.set() ? DOT : "";
            case Cell.None none ->
                silent(kind, line.role()) || (column == 0 && line.role() != Role.ROW) ? "" : Numbers.NONE;
        };
    }

    private String amount(Kind kind, BigDecimal value, int column) {
        return switch (kind) {
            case PERCENT -> numbers.percent(value);
            case GROWTH -> arrow(value) + numbers.signedPercent(value);
            case FIGURE -> numbers.fixed(value, places(table, column, value));
            case TEXT, CODE, COUNT, NUMBER, MONEY, RATIO, DATE, MONTH, MARK -> numbers.fixed(value, places[column]);
        };
    }

    private static String arrow(BigDecimal value) {
        return switch (value.signum()) {
            case 1 -> "▲ ";
            case -1 -> "▼ ";
            default -> "";
        };
    }

    private static boolean silent(Kind kind, Role role) {
        return switch (role) {
            case GROUP -> true;
            case ROW -> kind == Kind.MARK;
            case SUM, TOTAL -> wordy(kind);
        };
    }

    private static boolean wordy(Kind kind) {
        return switch (kind) {
            case TEXT, CODE, DATE, MONTH, MARK -> true;
            case COUNT, NUMBER, MONEY, PERCENT, GROWTH, RATIO, FIGURE -> false;
        };
    }
}
