package io.clientele.api.exchange;

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
        boolean landed) {

    /** Summaries of earlier releases tell no columns. */
    public ImportSummary {
        columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
    }

    /**
     * A column of the file.
     *
     * @param header as the file has it
     * @param column what it was taken for; empty when it was left aside
     */
    public record Found(String header, String column) {}
}
