package io.clientele.api.exchange.table.writing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook row by row, sheet after sheet; few rows are held in memory. Texts are texts and never run; a sheet that is
 * full goes on in another with the same header.
 */
public final class WorkbookWriter implements TableWriter {

    /** Of data; a header stands above them. */
    public static final int MOST_ROWS = 1_048_575;

    private static final int FLUSHED = 1_000;
    private static final int LONGEST_CELL = 32_767;

    private final OutputStream out;
    private final Workbook workbook;
    private final int mostRows;
    private @Nullable Worksheet sheet;
    private String name = "1";
    private List<SheetColumn> columns = List.of();
    private int part;
    private int row;
    private int formatted;

    private WorkbookWriter(OutputStream out, int mostRows) {
        this.out = out;
        this.mostRows = mostRows;
        this.workbook = new Workbook(out, "Clientele", "1.0");
    }

    static WorkbookWriter to(Path file) throws IOException {
        return to(new BufferedOutputStream(Files.newOutputStream(file)), MOST_ROWS);
    }

    /** @param mostRows of data that a sheet takes, at most {@value #MOST_ROWS} */
    public static WorkbookWriter to(OutputStream out, int mostRows) {
        return new WorkbookWriter(out, mostRows);
    }

    /** Begins a sheet whose header stays in sight; what is written from now on stands in it. The file begins with the first. */
    public void begin(String newName, List<SheetColumn> newColumns) throws IOException {
        end();
        name = newName;
        columns = List.copyOf(newColumns);
        part = 0;
        next();
        flush();
    }

    private void next() {
        part++;
        row = 0;
        var next = workbook.newWorksheet(part == 1 ? name : name + " " + part);
        sheet = next;
        for (var at = 0; at < columns.size(); at++) {
            next.width(at, columns.get(at).width());
            next.inlineString(0, at, columns.get(at).label());
        }
        if (!columns.isEmpty()) {
            next.range(0, 0, 0, columns.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            next.freezePane(0, 1);
            row = 1;
        }
        formatted = row;
    }

    @Override
    public void write(List<String> cells) throws IOException {
        row(cells);
    }

    /** Writes the next row of texts, numbers and dates; null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (sheet == null || row > mostRows) {
            end();
            next();
        }
        for (var at = 0; at < cells.size(); at++) {
            cell(at, cells.get(at));
        }
        if (++row % FLUSHED == 0) {
            flush();
        }
    }

    private void cell(int at, @Nullable Object value) {
        var here = Objects.requireNonNull(sheet);
        switch (value) {
            case null -> {}
            case String text when text.isEmpty() -> {}
            case String text -> here.inlineString(row, at, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
            case BigDecimal number -> here.value(row, at, number);
            case Integer number -> here.value(row, at, number);
            case Long number -> here.value(row, at, number);
            case LocalDate day -> here.value(row, at, day);
            case LocalDateTime moment -> here.value(row, at, moment);
            default -> throw new IllegalArgumentException("no cell holds a " + value.getClass());
        }
    }

    private void flush() throws IOException {
        var here = Objects.requireNonNull(sheet);
        for (var at = 0; at < columns.size(); at++) {
            var format = columns.get(at).format();
            if (format != null && row > formatted) {
                here.range(formatted, at, row - 1, at).style().format(format).set();
            }
        }
        formatted = row;
        here.flush();
    }

    private void end() throws IOException {
        if (sheet != null) {
            flush();
            if (!columns.isEmpty()) {
                sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
            }
            sheet.finish();
            sheet = null;
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet == null && part == 0) {
            next();
        }
        end();
        workbook.close();
        out.close();
    }
}
