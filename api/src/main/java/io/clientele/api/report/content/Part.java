package io.clientele.api.report.content;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Formula;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A section in the making: columns first, then rows. */
public final class Part {

    private static final int LONGEST_SHEET = 31;

    private final Words words;
    private final String heading;
    private final List<Column> columns = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> totals = new ArrayList<>();
    private long further;
    private final List<Chart> charts = new ArrayList<>();
    private String sentence = "";
    private String note = "";

    /** @param key of its heading after {@code section.} */
    public Part(Words words, String key, Object... arguments) {
        this.words = words;
        this.heading = words.text("section." + key, arguments);
    }

    /** What the reader should see. */
    public Part says(String key, Object... arguments) {
        sentence = words.text(key, arguments);
        return this;
    }

    /** What has to be known to read the table. */
    public Part note(String key, Object... arguments) {
        note = words.text(key, arguments);
        return this;
    }

    /** A column called by the text of {@code column.} and the key. */
    public Part column(String key, Kind kind) {
        return named(words.text("column." + key), kind);
    }

    /** A column called by something people named. */
    public Part named(String name, Kind kind) {
        columns.add(Column.of(unused(name), kind));
        return this;
    }

    /** A percentage of two columns of the row. */
    public Part quotient(String key, Kind kind, int dividend, int divisor) {
        columns.add(new Column(words.text("column." + key), kind, new Formula.Quotient(dividend, divisor)));
        return this;
    }

    /** What a column has of the same one of a total. */
    public Part shareOf(String key, int column, int total) {
        columns.add(new Column(words.text("column." + key), Kind.PERCENT, new Formula.ShareOf(column, total)));
        return this;
    }

    public Part chart(Chart chart) {
        charts.add(chart);
        return this;
    }

    public Part row(Cell... cells) {
        return row(List.of(cells));
    }

    public Part row(List<Cell> cells) {
        lines.add(new Line(Line.Role.ROW, cells));
        return this;
    }

    /** What the rows left out sum to; the number of them is told in the first column of text. */
    public Part others(int count, Map<Integer, Cell> sums) {
        if (count == 0) {
            return this;
        }
        var cells = new ArrayList<>(Collections.nCopies(columns.size(), Cell.NONE));
        sums.forEach(cells::set);
        cells.set(firstText(), Cell.of(words.text("row.others", count)));
        further = count - 1L;
        return row(cells);
    }

    /** Names the rows that follow. */
    public Part group(String name) {
        var cells = new ArrayList<>(Collections.nCopies(columns.size(), Cell.NONE));
        cells.set(0, Cell.of(name));
        lines.add(new Line(Line.Role.GROUP, cells));
        return this;
    }

    /** The sum of all rows. */
    public Part sum(Cell... cells) {
        return sum(List.of(cells));
    }

    /** The sum of all rows. */
    public Part sum(List<Cell> cells) {
        totals.add(new Line(Line.Role.SUM, cells));
        return this;
    }

    /** A total that no sum gives. */
    public Part total(Cell... cells) {
        return total(List.of(cells));
    }

    public Part total(List<Cell> cells) {
        totals.add(new Line(Line.Role.TOTAL, cells));
        return this;
    }

    /** How many rows it has up to now. */
    public int rows() {
        return lines.size();
    }

    /** What its picture shows is said above it. */
    public Section section() {
        var table = new Table(columns, lines, totals, further);
        return new Section(heading, sheet(heading), sentence(table), charts, table, note);
    }

    private String sentence(Table table) {
        return sentence.isEmpty()
                ? charts.stream()
                        .flatMap(chart -> Sight.of(chart, table, words).stream())
                        .findFirst()
                        .orElse("")
                : sentence;
    }

    /** A name that a workbook takes for a sheet. */
    static String sheet(String heading) {
        var plain = heading.replaceAll("[\\[\\]:*?/\\\\'\\s]+", " ").strip();
        var end = Math.min(LONGEST_SHEET, plain.length());
        return plain.substring(0, end > 0 && Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
                .strip();
    }

    private int firstText() {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).kind() == Kind.TEXT)
                .findFirst()
                .orElse(0);
    }

    private String unused(String name) {
        var free = name;
        for (var number = 2; taken(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private boolean taken(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }
}
