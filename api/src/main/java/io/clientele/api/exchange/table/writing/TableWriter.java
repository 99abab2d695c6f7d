package io.clientele.api.exchange.table.writing;

import io.clientele.api.exchange.table.Table;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** A file written row by row, in the format of another; what a door reads of it is what was written. */
public interface TableWriter extends AutoCloseable {

    /** Writes the next row. */
    void write(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** Begins a file of that format; CSV is always in UTF-8, with a mark by which Excel knows it. */
    static TableWriter of(Path file, Table.Format format) throws IOException {
        return format.isWorkbook() ? WorkbookWriter.to(file) : CsvWriter.to(file, format);
    }

    /** Begins CSV with semicolons on what somebody else has opened. */
    static TableWriter csv(Writer out) {
        return CsvWriter.to(out, ';');
    }
}
