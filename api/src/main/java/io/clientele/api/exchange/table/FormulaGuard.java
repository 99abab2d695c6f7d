package io.clientele.api.exchange.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running cells of a CSV file as formulas: a cell that could be one is written behind an apostrophe, and
 * reading takes exactly that apostrophe away again.
 */
public final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r";
    private static final char GUARD = '\'';
    private static final Pattern NUMBER = Pattern.compile("-\\d[\\d \\u00A0\\u202F]*([.,]\\d+)?");

    private FormulaGuard() {}

    /** The cell as it can be written; a plain number such as -5 stays as it is. */
    public static String guarded(String cell) {
        return isLive(cell) && !NUMBER.matcher(cell).matches() ? GUARD + cell : cell;
    }

    /** The cell as it was before it was guarded. */
    static String plain(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isLive(cell) ? cell.substring(1) : cell;
    }

    /** Whether it could be a formula, or looks like one that is guarded already. */
    private static boolean isLive(String cell) {
        var start = 0;
        while (start < cell.length() && cell.charAt(start) == GUARD) {
            start++;
        }
        return start < cell.length() && STARTS.indexOf(cell.charAt(start)) >= 0;
    }
}
