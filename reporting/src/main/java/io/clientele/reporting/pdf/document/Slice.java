package io.clientele.reporting.pdf.document;

import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.page.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns of a table that stand side by side on one page; a table too wide for a page is several of them, each with the names.
 *
 * @param widths of these columns, white included
 * @param keys how many of the first ones are the names, which every slice has
 */
record Slice(List<Integer> columns, List<Integer> widths, int keys, Face face) {

    private static final int MOST_WHITE = 40;
    private static final int FEW = 4;

    Slice {
        columns = List.copyOf(columns);
        widths = List.copyOf(widths);
    }

    /** The whole table where it fits, else as few slices as it needs, of about as many columns each. */
    static List<Slice> of(Table table, Widths widths, Face face, int room) {
        var all = IntStream.range(0, table.columns().size()).boxed().toList();
        if (widths.least(all) <= room) {
            return List.of(new Slice(all, spread(all, widths, room), 0, face));
        }
        var keys = keys(table);
        var names = all.subList(0, keys);
        var rest = all.subList(keys, all.size());
        var free = room - widths.least(names);
        var even =
                Math.ceilDiv(rest.size(), pack(rest, widths, free, rest.size()).size());
        return pack(rest, widths, free, even).stream()
                .map(part -> Stream.concat(names.stream(), part.stream()).toList())
                .map(part -> new Slice(part, spread(part, widths, room), keys, face))
                .toList();
    }

    /** Up to the first name, which a number or a code may precede. */
    private static int keys(Table table) {
        var most = Math.min(3, table.columns().size() - 1);
        return IntStream.range(0, most)
                        .filter(column -> table.columns().get(column).kind() == Kind.TEXT)
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    private static List<List<Integer>> pack(List<Integer> columns, Widths widths, int room, int most) {
        var parts = new ArrayList<List<Integer>>();
        var part = new ArrayList<Integer>();
        for (var column : columns) {
            var full = widths.least(part) + widths.of(column).least() > room || part.size() == most;
            if (full && !part.isEmpty()) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            part.add(column);
        }
        parts.add(part);
        return parts;
    }

    /** What is left goes to those that wish for more, and then to all alike; a few columns do not drift apart. */
    private static List<Integer> spread(List<Integer> columns, Widths widths, int room) {
        var spare = Math.max(0, room - widths.least(columns));
        var wished = columns.stream().mapToInt(column -> more(widths, column)).sum();
        var given = wished == 0 ? 0 : Math.min(1, spare / (double) wished);
        var takers = Math.max(1, columns.size() - (widths.growsFirst() ? 0 : 1));
        var left = Math.max(0, spare - wished) / takers;
        var white = columns.size() > FEW ? left : Math.min(left, MOST_WHITE);
        return columns.stream()
                .map(column -> widths.of(column).least()
                        + (int) (more(widths, column) * given)
                        + (column == 0 && !widths.growsFirst() ? 0 : white))
                .toList();
    }

    private static int more(Widths widths, int column) {
        return widths.of(column).wish() - widths.of(column).least();
    }

    int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** From the left margin to the column at a position. */
    int left(int position) {
        return widths.subList(0, position).stream().mapToInt(Integer::intValue).sum();
    }
}
