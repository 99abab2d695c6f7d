package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** A file read once from its first row to its last, never whole in memory. */
public interface Table extends AutoCloseable {

    /** All its rows, blank ones left out. */
    Iterator<Row> rows();

    /** What was found out about the file, for the caller: its format, and for CSV encoding and delimiter. */
    Format format();

    /** The sheets of a workbook that are not read: all that are seen but the first. */
    default List<String> unread() {
        return List.of();
    }

    @Override
    void close() throws IOException;

    /** How a file is written. */
    record Format(String kind, String encoding, String delimiter) {

        static final String WORKBOOK = "XLSX";
        public static final String TAB = "tab";

        /** Whether it is a workbook, no CSV. */
        public boolean isWorkbook() {
            return kind.equals(WORKBOOK);
        }
    }

    /**
     * Opens a file by what is in it, whatever its name.
     *
     * @param column whether a column may be called so; tells the delimiter of a CSV file
     * @throws Problem {@code EMPTY_FILE}, {@code OLD_EXCEL}, {@code BROKEN_FILE}, {@code BROKEN_ENCODING}, {@code TOO_LARGE}
     */
    static Table open(Path file, Predicate<String> column) throws IOException {
        var start = start(file);
        if (start.length == 0) {
            throw new Problem("EMPTY_FILE", "The file is empty: a row of it must name the columns.");
        }
        if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Problem(
                    "OLD_EXCEL", "This is a workbook of Excel 97–2003 (.xls): save it as .xlsx or CSV and send that.");
        }
        return starts(start, 'P', 'K', 3, 4) ? WorkbookTable.open(file) : CsvTable.open(file, column);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean starts(byte[] start, int... magic) {
        for (var at = 0; at < magic.length; at++) {
            if (at >= start.length || (start[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }
}
