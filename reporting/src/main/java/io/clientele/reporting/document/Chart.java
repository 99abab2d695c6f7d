package io.clientele.reporting.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture of columns of the section's table, so that chart and table can never disagree. Columns are numbered from zero. */
public sealed interface Chart {

    /** Horizontal bars for names, longest first, the rest said in words below. */
    record Bars(int name, List<Integer> values, int most) implements Chart {}

    /**
     * Columns over time.
     *
     * @param unfinishedFrom the row from which on periods are not over and are hatched, or the number of rows
     */
    record Columns(int time, List<Integer> values, int unfinishedFrom) implements Chart {}

    /**
     * Lines over time or along a rank.
     *
     * @param band the columns of the lower and upper bound of an interval, or null
     */
    record Lines(int along, List<Integer> values, @Nullable Band band) implements Chart {}

    /** The bounds of an interval around a line. */
    record Band(int lower, int upper) {}

    /**
     * The columns from first to last shaded by value in one hue: matrices, grids, retention triangles. Shares among amounts are shaded by
     * a scale of their own.
     */
    record Heat(int first, int last) implements Chart {}

    /**
     * Intersections by size: dots where a mark is set, bars of clients, a second bar of money.
     *
     * @param first the first column of marks, one for each segment
     * @param last the last of them
     */
    record UpSet(int first, int last, int clients, int money) implements Chart {}
}
