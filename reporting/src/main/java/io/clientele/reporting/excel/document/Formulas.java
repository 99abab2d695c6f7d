package io.clientele.reporting.excel.document;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Formula;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.wording.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook computes of a table. A formula is only written where it comes to the value of the document: a workbook
 * that disagrees with the paper after somebody pressed a key would be worse than one that does not compute.
 */
final class Formulas {

    private static final String QUOTIENT =
            "IFERROR(IF(%2$s=0,\"" + Numbers.NONE + "\",%1$s/%2$s),\"" + Numbers.NONE + "\")";
    private static final int MOST_RANGES = 200;

    private final Table table;
    private final Layout layout;
    private final List<Optional<String>> sums = new ArrayList<>();
    private final List<BigDecimal> exactSums = new ArrayList<>();

    Formulas(Table table) {
        this.table = table;
        this.layout = new Layout(table);
        for (int column = 0; column < table.columns().size(); column++) {
            sums.add(sum(column));
            exactSums.add(exactSum(column));
        }
    }

    /** The formula of a cell in the row of a number. */
    Optional<String> of(Line line, int column, int row) {
        var kind = table.columns().get(column).kind();
        return switch (table.columns().get(column).formula()) {
            case Formula.Given given ->
                sums.get(column)
                        .filter(any -> line.role() == Role.SUM)
                        .filter(any -> agrees(kind, line.cells().get(column), exactSums.get(column)));
            case Formula.Quotient quotient ->
                quotient(
                                line,
                                column,
                                line.cells().get(quotient.divisor()),
                                line.cells().get(quotient.dividend()))
                        .map(any -> QUOTIENT.formatted(
                                Layout.letter(quotient.dividend()) + row, Layout.letter(quotient.divisor()) + row));
            case Formula.ShareOf share ->
                quotient(line, column, total(share), line.cells().get(share.column()))
                        .map(any -> QUOTIENT.formatted(
                                Layout.letter(share.column()) + row,
                                Layout.letter(share.column()) + "$" + layout.total(share.total())));
        };
    }

    private @Nullable Cell total(Formula.ShareOf share) {
        return share.total() < table.totals().size()
                ? table.totals().get(share.total()).cells().get(share.column())
                : null;
    }

    /** What dividing comes to, if it comes to what the document says. */
    private Optional<Cell> quotient(Line line, int column, @Nullable Cell divisor, Cell dividend) {
        var given = line.cells().get(column);
        if (divisor == null || (given instanceof Cell.None && line.role() == Role.GROUP)) {
            return Optional.empty();
        }
        var result = divide(dividend, divisor);
        var kind = table.columns().get(column).kind();
        var same = result == null ? given instanceof Cell.None : agrees(kind, given, result);
        return same ? Optional.of(given) : Optional.empty();
    }

    private static @Nullable BigDecimal divide(Cell dividend, Cell divisor) {
        return dividend instanceof Cell.Amount above
                        && divisor instanceof Cell.Amount below
                        && below.value().signum() != 0
                ? above.value().divide(below.value(), MathContext.DECIMAL64)
                : null;
    }

    private static boolean agrees(Kind kind, Cell given, BigDecimal computed) {
        return given instanceof Cell.Amount amount
                && amount.value().subtract(computed).abs().compareTo(tolerance(kind)) <= 0;
    }

    /** Half of the last decimal shown. */
    private static BigDecimal tolerance(Kind kind) {
        return switch (kind) {
            case PERCENT, GROWTH -> new BigDecimal("0.0005");
            case MONEY, RATIO, FIGURE -> new BigDecimal("0.005");
            case NUMBER -> new BigDecimal("0.05");
            case COUNT, TEXT, CODE, DATE, MONTH, MARK -> new BigDecimal("0.0005");
        };
    }

    private BigDecimal exactSum(int column) {
        return table.lines().stream()
                .filter(line -> line.role() == Role.ROW)
                .map(line -> line.cells().get(column))
                .map(cell -> cell instanceof Cell.Amount amount ? amount.value() : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<String> sum(int column) {
        if (table.lines().isEmpty() || !table.columns().get(column).kind().additive()) {
            return Optional.empty();
        }
        var letter = Layout.letter(column);
        if (!layout.groupsSpeak(column)) {
            return Optional.of("SUM(%1$s%2$d:%1$s%3$d)".formatted(letter, layout.row(0), layout.lastRow()));
        }
        var ranges = ranges();
        return ranges.size() > MOST_RANGES
                ? Optional.empty()
                : Optional.of(ranges.stream()
                        .map(range -> "%1$s%2$d:%1$s%3$d".formatted(letter, range.first(), range.last()))
                        .collect(Collectors.joining(",", "SUM(", ")")));
    }

    private record Range(int first, int last) {}

    /** The rows between the groups. */
    private List<Range> ranges() {
        var ranges = new ArrayList<Range>();
        for (int index = 0; index < table.lines().size(); index++) {
            if (table.lines().get(index).role() != Role.ROW) {
                continue;
            }
            var row = layout.row(index);
            var last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last.last() == row - 1) {
                ranges.removeLast();
                ranges.add(new Range(last.first(), row));
            } else {
                ranges.add(new Range(row, row));
            }
        }
        return ranges;
    }
}
