package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The first sheet of an .xlsx workbook. */
final class WorkbookTable implements Table {

    private static final long LARGEST_FILE = 200L << 20;
    private static final long LARGEST_CONTENT = 4L << 30;
    private static final long LARGEST_RATIO = 200;

    private final ReadableWorkbook workbook;
    private final Iterator<org.dhatim.fastexcel.reader.Row> read;
    private final List<String> header;

    private WorkbookTable(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.read = workbook.getFirstSheet().openStream().iterator();
        if (!read.hasNext()) {
            throw new Problem("EMPTY_FILE", "The first sheet is empty: its first row must name the columns.");
        }
        this.header = cells(read.next());
    }

    static WorkbookTable open(Path file) throws IOException {
        refuseBombs(file);
        try {
            return new WorkbookTable(new ReadableWorkbook(file.toFile()));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Problem problem) {
                throw problem;
            }
            throw new Problem(
                    "BROKEN_FILE", "The workbook cannot be read: it is damaged or cut off. Save it anew as .xlsx.");
        }
    }

    /** A small file that unpacks to a huge one is refused before anything is unpacked. */
    private static void refuseBombs(Path file) throws IOException {
        var size = Files.size(file);
        if (size > LARGEST_FILE) {
            throw new Problem("TOO_LARGE", "A workbook has at most 200 MiB; send more as CSV.");
        }
        try (var zip = new ZipFile(file.toFile())) {
            var content = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (content > LARGEST_CONTENT || content / Math.max(1, size) > LARGEST_RATIO) {
                throw new Problem("TOO_LARGE", "The workbook unpacks to far more than it should; send it as CSV.");
            }
        } catch (ZipException broken) {
            throw new Problem("BROKEN_FILE", "The workbook is damaged or cut off. Save it anew as .xlsx.");
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Format format() {
        return new Format("XLSX", "UTF-8", "");
    }

    @Override
    public Iterator<Row> rows() {
        return new Iterator<>() {
            private Row ahead = following();

            @Override
            public boolean hasNext() {
                return !ahead.isBlank();
            }

            @Override
            public Row next() {
                var row = ahead;
                if (row.isBlank()) {
                    throw new NoSuchElementException();
                }
                ahead = following();
                return row;
            }
        };
    }

    /** The next row that is not blank; a blank one at the end. */
    private Row following() {
        try {
            while (read.hasNext()) {
                var next = read.next();
                var row = new Row(next.getRowNum(), cells(next));
                if (!row.isBlank()) {
                    return row;
                }
            }
            return new Row(0, List.of());
        } catch (RuntimeException broken) {
            throw new Problem("BROKEN_FILE", "The workbook cannot be read to its end: it is damaged or cut off.");
        }
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>();
        for (var at = 0; at < row.getCellCount(); at++) {
            cells.add(
                    row.getOptionalCell(at).map(WorkbookTable::text).orElse("").strip());
        }
        return cells;
    }

    /** Numbers as plain decimals, dates (which Excel keeps as numbers) as ISO texts. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? cell.asDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "").matches("(?i).*[dmyhд].*");
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
