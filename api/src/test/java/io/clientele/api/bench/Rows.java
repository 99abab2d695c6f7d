package io.clientele.api.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows of whole numbers as an engine sent them; money is in ten-thousandths. */
final class Rows {

    private final int width;
    private long[] cells;
    private int size;

    Rows(int width) {
        this.width = width;
        this.cells = new long[width * 64];
    }

    void add(long... row) {
        if (size + width > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        System.arraycopy(row, 0, cells, size, width);
        size += width;
    }

    int count() {
        return size / width;
    }

    long at(int row, int column) {
        return cells[row * width + column];
    }

    long[] row(int row) {
        return Arrays.copyOfRange(cells, row * width, (row + 1) * width);
    }

    /** In one order, so that equal answers are equal. */
    List<List<Long>> sorted() {
        var rows = new ArrayList<List<Long>>();
        for (var row = 0; row < count(); row++) {
            rows.add(
                    Arrays.stream(cells, row * width, (row + 1) * width).boxed().toList());
        }
        rows.sort(Comparator.comparing(Rows::text));
        return rows;
    }

    private static String text(List<Long> row) {
        return row.toString();
    }
}
