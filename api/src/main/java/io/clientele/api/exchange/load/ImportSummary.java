package io.clientele.api.exchange.load;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Warning;
import java.util.List;
import java.util.Objects;

/**
 * What became of a file.
 *
 * @param rows of data in the file; header, blank rows and those left aside are not counted
 * @param created things that are new (for sales: lines)
 * @param unchanged rows that said what was known
 * @param skipped totals and headings of groups, which were left aside
 * @param skippedRows the numbers of the first hundred of them
 * @param warned how many warnings there are
 * @param warnings the first hundred
 * @param encoding of a CSV file
 * @param delimiter of a CSV file
 * @param headerRow the row that names the columns
 * @param columns how each named column of the file was understood
 * @param refused the first thirty faults of rejected rows
 * @param landed false for a dry run, and for a file of which nothing was to land because rows were rejected
 */
public record ImportSummary(
        long rows,
        long created,
        long changed,
        long unchanged,
        long rejected,
        long skipped,
        List<Long> skippedRows,
        long warned,
        List<Warning> warnings,
        String format,
        String encoding,
        String delimiter,
        long headerRow,
        List<Found> columns,
        List<Refused> refused,
        boolean landed) {

    /** Summaries of earlier releases tell no columns and no faults. */
    public ImportSummary {
        columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
        refused = List.copyOf(Objects.requireNonNullElse(refused, List.of()));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    /**
     * A column of the file.
     *
     * @param header as the file has it, cut when it is long
     * @param column what it was taken for; empty when it was left aside
     */
    public record Found(String header, String column) {

        private static final int LONGEST_HEADER = 60;

        public Found {
            header = cut(header, LONGEST_HEADER);
        }
    }

    /**
     * A fault of a rejected row.
     *
     * @param row as a spreadsheet counts
     * @param column in English; empty where it is the whole row
     * @param value as it was, cut when it is long
     * @param code stable
     * @param message in English, cut likewise
     */
    public record Refused(long row, String column, String value, String code, String message) {

        private static final int LONGEST_VALUE = 60;
        private static final int LONGEST_MESSAGE = 200;

        public Refused {
            value = cut(value, LONGEST_VALUE);
            message = cut(message, LONGEST_MESSAGE);
        }

        static Refused of(long row, Rejected fault) {
            return new Refused(
                    row,
                    Objects.requireNonNullElse(fault.column(), ""),
                    Objects.requireNonNullElse(fault.value(), ""),
                    fault.code(),
                    fault.message());
        }
    }
}
