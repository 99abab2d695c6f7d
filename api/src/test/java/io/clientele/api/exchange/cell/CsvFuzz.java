package io.clientele.api.exchange.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes at all as a file: mostly a table in CSV. */
public final class CsvFuzz {

    private static final Path FILE = AnyTable.file();

    private CsvFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        AnyTable.read(Files.write(FILE, input));
    }
}
