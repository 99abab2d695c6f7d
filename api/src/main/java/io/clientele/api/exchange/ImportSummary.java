package io.clientele.api.exchange;

/**
 * What became of a file.
 *
 * @param rows in the file, the header and blank rows not counted
 * @param created things that are new (for sales: lines)
 * @param unchanged rows that said what was known
 * @param encoding of a CSV file
 * @param delimiter of a CSV file
 * @param landed false for a dry run, and for a file of which nothing was to land because rows were rejected
 */
public record ImportSummary(
        long rows,
        long created,
        long changed,
        long unchanged,
        long rejected,
        String format,
        String encoding,
        String delimiter,
        boolean landed) {}
