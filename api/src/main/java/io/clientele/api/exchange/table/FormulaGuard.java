package io.clientele.api.exchange.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running cells of a CSV file as formulas: a cell that could be one is written behind an apostrophe, and
 * reading takes exactly that apostrophe away again.
 */
public final class FormulaGuard {

    private static final String START = "[=+\\-@\\t\\r].*";
    private static final Pattern LIVE = Pattern.compile("'*" + START, Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + START, Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-\\d[\\d \\u00A0\\u202F]*([.,]\\d+)?");

    private FormulaGuard() {}

    /** The cell as it can be written; a plain number such as -5 stays as it is. */
    public static String guarded(String cell) {
        return LIVE.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before it was guarded. */
    static String plain(String cell) {
        return cell.startsWith("'") && GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
