package io.clientele.api.exchange.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of one sheet; every cell is a text, which is never run. */
final class WorkbookWriter implements TableWriter {

    private static final int FLUSHED = 1_000;
    private static final int LONGEST_CELL = 32_767;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    private WorkbookWriter(OutputStream out) {
        this.out = out;
        this.workbook = new Workbook(out, "Clientele", "1.0");
        this.sheet = workbook.newWorksheet("1");
    }

    static WorkbookWriter to(Path file) throws IOException {
        return new WorkbookWriter(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    @Override
    public void write(List<String> cells) throws IOException {
        for (var at = 0; at < cells.size(); at++) {
            var cell = cells.get(at);
            if (!cell.isEmpty()) {
                sheet.inlineString(row, at, cell.substring(0, Math.min(cell.length(), LONGEST_CELL)));
            }
        }
        if (++row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        out.close();
    }
}
