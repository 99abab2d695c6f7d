package io.clientele.api.exchange.table.writing;

import org.jspecify.annotations.Nullable;

/**
 * A column of a workbook's sheet.
 *
 * @param width in letters
 * @param format of its numbers and dates, as Excel writes formats; null shows them as they are
 */
public record SheetColumn(
        String label, double width, @Nullable String format) {}
