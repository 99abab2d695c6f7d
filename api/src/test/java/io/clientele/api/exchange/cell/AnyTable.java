package io.clientele.api.exchange.cell;

import io.clientele.api.exchange.table.Table;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A file of any content: it is read to its end or refused with a reason, and so is each of its cells. */
final class AnyTable {

    private static final Set<String> COLUMNS = Set.of("document", "line", "sold_at", "amount", "external_id", "name");

    private AnyTable() {}

    /** A file to be written over and over. */
    static Path file() {
        try {
            var file = Files.createTempFile("fuzz", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static void read(Path file) throws IOException {
        try (var table = Table.open(file, COLUMNS::contains)) {
            table.rows().forEachRemaining(row -> row.cells().forEach(AnyTable::read));
        } catch (Problem refused) {
            if (refused.code().isBlank() || String.valueOf(refused.getMessage()).isBlank()) {
                throw new IllegalStateException("A refusal without a reason", refused);
            }
        }
    }

    private static void read(String cell) {
        fit(() -> CellValue.number(cell));
        fit(() -> CellValue.moment(cell));
        fit(() -> CellValue.yesNo(cell));
    }

    private static void fit(Runnable reading) {
        try {
            reading.run();
        } catch (CellValue.WrongCell told) {
            if (told.code().isBlank()) {
                throw new IllegalStateException("A wrong cell without a reason", told);
            }
        }
    }
}
