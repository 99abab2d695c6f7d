package io.clientele.reporting.document;

import java.util.List;

/**
 * A part of a report that answers one question: a sentence that says what is seen, charts, the table they are drawn from.
 *
 * @param heading the heading on paper and in the bookmarks
 * @param sheet the name of its sheet in the workbook, at most 31 characters and its own in the document
 * @param sentence what the reader should see, or empty
 * @param charts pictures of columns of the table, above it on paper and beside it in the workbook
 * @param note what has to be known to read the table, or empty
 */
public record Section(String heading, String sheet, String sentence, List<Chart> charts, Table table, String note) {

    public Section {
        charts = List.copyOf(charts);
    }
}
