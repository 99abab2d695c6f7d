package io.clientele.api.report.content;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the eye finds first in a picture of bars: the sentence above it, read from the rows it is drawn of. */
final class Sight {

    private static final int PLACES = 2;

    /** A bar that has a name and a length. */
    private record Bar(String name, BigDecimal value) {}

    private final Table table;
    private final Words words;
    private final int name;
    private final int value;

    private Sight(Table table, Words words, int name, int value) {
        this.table = table;
        this.words = words;
        this.name = name;
        this.value = value;
    }

    /** Nothing of bars that have no length or no first, and of pictures that are no bars. */
    static Optional<String> of(Chart chart, Table table, Words words) {
        return switch (chart) {
            case Chart.Bars(var name, var values, var most) ->
                new Sight(table.withoutOthers(), words, name, values.getFirst()).ofNames();
            case Chart.Columns(var time, var values, var unfinished) ->
                new Sight(table, words, time, values.getFirst()).ofColumns(unfinished);
            case Chart.Lines _, Chart.Heat _, Chart.UpSet _ -> Optional.empty();
        };
    }

    /** The longest with its share where the bars make up a whole, else with the one after it. */
    private Optional<String> ofNames() {
        var bars = bars(table.lines().stream());
        var whole = whole(bars);
        return first(bars).map(first -> {
            if (whole.isPresent()) {
                return words.text(
                        "says.most.share",
                        column(),
                        first.name(),
                        shown(first),
                        words.percent(Shown.ratio(first.value(), whole.get())));
            }
            return first(bars.subList(1, bars.size()))
                    .map(next -> told("says.most.next", first, next))
                    .orElseGet(() -> alone(first));
        });
    }

    /** Of whole periods the highest and the lowest; ages and days of the week are parts of a whole. */
    private Optional<String> ofColumns(int unfinished) {
        if (table.columns().get(name).kind() == Kind.TEXT) {
            return ofNames();
        }
        var bars = bars(table.lines().stream().limit(unfinished));
        return bars.size() < 2
                ? Optional.empty()
                : first(bars)
                        .map(first -> isLowest(bars) ? told("says.most.least", first, bars.getLast()) : alone(first));
    }

    /** Whether the last is below all others. */
    private static boolean isLowest(List<Bar> bars) {
        return bars.getLast().value().compareTo(bars.get(bars.size() - 2).value()) < 0;
    }

    private String alone(Bar bar) {
        return words.text("says.most", column(), bar.name(), shown(bar));
    }

    private String told(String key, Bar first, Bar other) {
        return words.text(key, column(), first.name(), shown(first), other.name(), shown(other));
    }

    private static Optional<Bar> first(List<Bar> bars) {
        return Shown.first(bars.stream().filter(bar -> bar.value().signum() > 0), Bar::value);
    }

    /** The longest first. */
    private List<Bar> bars(Stream<Line> lines) {
        return lines.filter(line -> line.role() == Role.ROW)
                .filter(line -> line.cells().get(value) instanceof Cell.Amount)
                .map(line -> new Bar(
                        named(line.cells().get(name)),
                        ((Cell.Amount) line.cells().get(value)).value()))
                .sorted(Comparator.comparing(Bar::value).reversed())
                .toList();
    }

    /** What the bars are parts of; nothing where they overlap or some are below zero. */
    private Optional<BigDecimal> whole(List<Bar> bars) {
        if (bars.isEmpty() || bars.getLast().value().signum() < 0) {
            return Optional.empty();
        }
        return table.totals().stream()
                .filter(total -> total.role() == Role.SUM)
                .map(total -> total.cells().get(value))
                .filter(Cell.Amount.class::isInstance)
                .map(cell -> ((Cell.Amount) cell).value())
                .filter(sum -> sum.signum() > 0)
                .findFirst();
    }

    private String column() {
        return table.columns().get(value).name();
    }

    private String named(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> words.name(text);
            case Cell.Day(var day) ->
                table.columns().get(name).kind() == Kind.MONTH ? words.month(day) : words.date(day);
            case Cell.Amount(var amount) -> words.number(amount, 0);
            case Cell.Share(var fraction) -> words.percent(fraction);
            case Cell.Mark _, Cell.None _ -> "";
        };
    }

    private String shown(Bar bar) {
        return switch (table.columns().get(value).kind()) {
            case MONEY -> words.amount(bar.value());
            case PERCENT, GROWTH -> words.percent(bar.value());
            case RATIO, FIGURE -> words.number(bar.value(), PLACES);
            case COUNT, NUMBER, TEXT, CODE, DATE, MONTH, MARK -> words.number(bar.value(), 0);
        };
    }
}
