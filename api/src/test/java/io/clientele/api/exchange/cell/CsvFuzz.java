package io.clientele.api.exchange.cell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes at all as a file: mostly a table in CSV. */
public final class CsvFuzz {

    private static final Path FILE = AnyTable.file();

    private CsvFuzz() {}

    /** Loads all that reads, which on a busy machine takes longer than the time that one input is given. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput("document;line\n1;2,50\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        AnyTable.read(Files.write(FILE, input));
    }
}
