package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first sheet of an .xlsx workbook. */
final class WorkbookTable implements Table {

    private static final int LAST_ROW = 1_048_576;
    private static final long LONGEST = Duration.ofMinutes(10).toNanos();

    private final ReadableWorkbook workbook;
    private final Iterator<org.dhatim.fastexcel.reader.Row> read;
    private long spent;
    private long last;
    private int uncounted = -1;

    private WorkbookTable(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.read = workbook.getFirstSheet().openStream().iterator();
    }

    static WorkbookTable open(Path file) throws IOException {
        WorkbookBounds.refuseBeyond(file);
        try {
            return new WorkbookTable(read(file));
        } catch (IOException | RuntimeException broken) {
            throw new Problem(
                    "BROKEN_FILE", "The workbook cannot be read: it is damaged or cut off. Save it anew as .xlsx.");
        }
    }

    /** With the formats of cells, by which dates are told from numbers; a workbook may have none. */
    private static ReadableWorkbook read(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException noFormats) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false));
        }
    }

    @Override
    public Format format() {
        return new Format(Format.WORKBOOK, "UTF-8", "");
    }

    @Override
    public List<String> unread() {
        return workbook.getSheets()
                .skip(1)
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .map(Sheet::getName)
                .toList();
    }

    @Override
    public Iterator<Row> rows() {
        return new RowsAhead(this::following);
    }

    private @Nullable Row following() {
        var started = System.nanoTime();
        var row = unhurried();
        spent += System.nanoTime() - started;
        if (spent > LONGEST) {
            throw new Problem("TOO_LARGE", "The workbook takes too long to read; send it as CSV.");
        }
        return row;
    }

    private @Nullable Row unhurried() {
        try {
            while (read.hasNext()) {
                var row = row(read.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
        } catch (RuntimeException broken) {
            throw new Problem("BROKEN_FILE", "The workbook cannot be read to its end: it is damaged or cut off.");
        }
        refuseFurtherSheets();
        return null;
    }

    /** Where rows had to go on in another sheet, those of the first are not all. */
    private void refuseFurtherSheets() {
        if (last >= LAST_ROW && workbook.getSheets().count() > 1) {
            throw new Problem(
                    "TOO_LARGE",
                    "The first sheet is full to its last row and others follow, of which nothing is read; send all rows as CSV.");
        }
    }

    /** Rows that do not say their number are counted by the reader from 0. */
    private Row row(org.dhatim.fastexcel.reader.Row row) {
        if (uncounted < 0) {
            uncounted = row.getRowNum() == 0 ? 1 : 0;
        }
        last = (long) row.getRowNum() + uncounted;
        return new Row(last, cells(row));
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>();
        for (var at = 0; at < row.getCellCount(); at++) {
            cells.add(row.getOptionalCell(at).map(WorkbookCell::text).orElse(""));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
