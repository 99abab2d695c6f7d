package io.clientele.reporting.document;

/**
 * A column of a table.
 *
 * @param name unique in its table, with the unit where there is one
 * @param kind how values look
 * @param formula how the workbook computes it from its neighbours; the values given must be the same
 */
public record Column(String name, Kind kind, Formula formula) {

    /** How values look: alignment, decimals, number format, width. */
    public enum Kind {
        /** Names and sentences: left, wrapped, never cut. */
        TEXT,
        /** Codes, INN, phones: text that must stay text. */
        CODE,
        /** Whole numbers; additive. */
        COUNT,
        /** Numbers with up to one decimal, such as days or shared clients. */
        NUMBER,
        /** Money in the firm's currency, two decimals; additive. */
        MONEY,
        /** A fraction printed as a percentage with one decimal. */
        PERCENT,
        /** A fraction printed as a percentage with its sign and ▲▼. */
        GROWTH,
        /** A coefficient with two decimals. */
        RATIO,
        /** Figures of rows that have each a unit of their own, with the decimals they are given with, two at most. */
        FIGURE,
        /** A day. */
        DATE,
        /** A calendar month. */
        MONTH,
        /** A dot or nothing. */
        MARK;

        /** Whether summing a column of this kind means something. */
        public boolean additive() {
            return this == COUNT || this == MONEY;
        }
    }

    /** What a workbook computes instead of carrying the value alone. */
    public sealed interface Formula {

        /** The value stands for itself. */
        record Given() implements Formula {}

        /** One column of the row over another; nothing where the second is zero. */
        record Quotient(int dividend, int divisor) implements Formula {}

        /** A column of the row over the same column of the total numbered from zero; nothing where that is zero. */
        record ShareOf(int column, int total) implements Formula {}
    }

    /** A column of plain values. */
    public static Column of(String name, Kind kind) {
        return new Column(name, kind, new Formula.Given());
    }
}
