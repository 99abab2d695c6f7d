package io.clientele.api.sale;

import io.clientele.api.database.Room;
import io.clientele.api.database.column.ColumnFiles;
import io.clientele.api.database.column.ColumnReader;
import io.clientele.api.database.column.ColumnWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** The file in which the newest sheet waits for the next start. */
@Component
class SheetFile {

    static final ColumnFiles.Kind KIND = new ColumnFiles.Kind("sale", Room.SALE, 1);

    private record Columns(List<SaleMonth> months, List<String> channels) {}

    private final ColumnFiles files;
    private final SaleReader reader;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long version = -1;

    SheetFile(ColumnFiles files, SaleReader reader) {
        this.files = files;
        this.reader = reader;
    }

    /** The sheet that was kept, when it is true of what the thread's snapshot sees or saw; it is looked for once. */
    Optional<Sheet> read(long seen) {
        return asked.getAndSet(true)
                ? Optional.empty()
                : files.read(KIND, seen, this::read).map(kept -> {
                    version = kept.version();
                    return new Sheet(
                            kept.version(),
                            kept.columns().months(),
                            kept.columns().channels());
                });
    }

    /** Keeps this sheet, unless the file has one as new. */
    synchronized void write(Sheet sheet) {
        if (sheet.version() > version && files.write(KIND, sheet.version(), file -> write(sheet, file))) {
            version = sheet.version();
        }
    }

    private static void write(Sheet sheet, ColumnWriter file) {
        file.number(sheet.channels().size());
        sheet.channels().forEach(file::text);
        file.number(sheet.months().size());
        sheet.months().forEach(month -> month.write(file));
    }

    private Columns read(ColumnReader file) {
        var codes = new int[file.number() + 1];
        for (var code = 1; code < codes.length; code++) {
            codes[code] = reader.code(file.text());
        }
        var months = new ArrayList<SaleMonth>();
        for (var left = file.number(); left > 0; left--) {
            months.add(SaleMonth.read(file, codes));
        }
        return new Columns(months, reader.channels());
    }
}
