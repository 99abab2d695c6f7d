package io.clientele.api.exchange.cell;

import io.clientele.api.exchange.table.RawWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Any text at all as the rows of a workbook's sheet; random bytes would hardly ever get past its archive. */
public final class WorkbookFuzz {

    private static final Path FILE = AnyTable.file();

    private WorkbookFuzz() {}

    /** Loads all that reads, which on a busy machine takes longer than the time that one input is given. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>".getBytes(StandardCharsets.UTF_8));
    }

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        AnyTable.read(new RawWorkbook(FILE)
                .formats(0, 14, 9, 22)
                .texts("<si><t>document</t></si><si><r><t>и</t></r><r><t>мя</t></r></si>")
                .with(new String(input, StandardCharsets.UTF_8)));
    }
}
