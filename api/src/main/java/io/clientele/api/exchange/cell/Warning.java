package io.clientele.api.exchange.cell;

/**
 * Something about a cell that its sender should know, though it landed.
 *
 * @param row as a spreadsheet counts
 * @param column in English
 * @param value as it was, cut when it is long
 * @param code stable, such as {@code INN_CHECKSUM}
 * @param message in English, cut likewise
 */
public record Warning(long row, String column, String value, String code, String message) {

    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_MESSAGE = 200;

    /** Of the whole file. */
    public static Warning ofFile(String code, String message) {
        return new Warning(0, "", "", code, message);
    }

    public Warning {
        value = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
        message = message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    }
}
