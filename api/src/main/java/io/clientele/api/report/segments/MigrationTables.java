package io.clientele.api.report.segments;

import io.clientele.api.analysis.migration.Migration;
import io.clientele.api.analysis.migration.Place;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The tables of where clients went. */
final class MigrationTables {

    private static final int MOST_PLACES = 12;

    private MigrationTables() {}

    static String name(Place place, Words words) {
        return place.segment() == null
                ? words.word("place", place.state().name())
                : place.segment().name();
    }

    /** Every way that clients went, the most first. */
    static Part moves(Migration<Place> migration, Words words) {
        var part = new Part(words, "moves")
                .column("from", Kind.TEXT)
                .column("to", Kind.TEXT)
                .column("clients", Kind.COUNT)
                .column("revenueBefore", Kind.MONEY)
                .column("revenueAfter", Kind.MONEY);
        var cells = migration.cells();
        cells.stream()
                .sorted(Comparator.comparing((Migration.Cell<Place> cell) -> cell.clients())
                        .reversed())
                .forEach(cell -> part.row(
                        Cell.of(name(cell.before(), words)),
                        Cell.of(name(cell.after(), words)),
                        Cell.of(cell.clients()),
                        Shown.money(cell.revenueBefore()),
                        Shown.money(cell.revenueAfter())));
        return part.sum(
                Cell.of(words.text("row.total")),
                Cell.NONE,
                Cell.of(cells.stream().mapToLong(Migration.Cell::clients).sum()),
                Shown.money(
                        cells.stream().mapToLong(Migration.Cell::revenueBefore).sum()),
                Shown.money(
                        cells.stream().mapToLong(Migration.Cell::revenueAfter).sum()));
    }

    /** From rows to columns; not of so many places that nobody could read it. */
    static Optional<Part> matrix(Migration<Place> migration, Words words) {
        var before = places(migration, Migration.Cell::before);
        var after = places(migration, Migration.Cell::after);
        if (before.isEmpty() || Math.max(before.size(), after.size()) > MOST_PLACES) {
            return Optional.empty();
        }
        var part = new Part(words, "migration").column("from", Kind.TEXT);
        after.forEach(place -> part.named(name(place, words), Kind.COUNT));
        part.column("all", Kind.COUNT);
        before.forEach(place -> part.row(row(migration, place, after, words)));
        var all = new ArrayList<>(List.of(Cell.of(words.text("row.total"))));
        after.forEach(place ->
                all.add(Cell.of(clients(migration, cell -> cell.after().equals(place)))));
        all.add(Cell.of(clients(migration, cell -> true)));
        part.sum(all);
        var members = clients(migration, MigrationTables::fromSegment);
        if (members > 0) {
            var stayed = clients(
                    migration, cell -> fromSegment(cell) && cell.before().equals(cell.after()));
            part.says("says.migration", words.percent(stayed, members));
        }
        return Optional.of(part.chart(new Chart.Heat(1, after.size())).note("note.migration"));
    }

    private static List<Cell> row(Migration<Place> migration, Place from, List<Place> after, Words words) {
        var cells = new ArrayList<>(List.of(Cell.of(name(from, words))));
        var all = 0L;
        for (var to : after) {
            var clients = clients(
                    migration,
                    cell -> cell.before().equals(from) && cell.after().equals(to));
            all += clients;
            cells.add(Cell.of(clients));
        }
        cells.add(Cell.of(all));
        return cells;
    }

    private static boolean fromSegment(Migration.Cell<Place> cell) {
        return cell.before().state() == Place.State.SEGMENT;
    }

    private static long clients(Migration<Place> migration, Predicate<Migration.Cell<Place>> which) {
        return migration.cells().stream()
                .filter(which)
                .mapToLong(Migration.Cell::clients)
                .sum();
    }

    private static List<Place> places(Migration<Place> migration, Function<Migration.Cell<Place>, Place> side) {
        return migration.cells().stream().map(side).distinct().toList();
    }
}
