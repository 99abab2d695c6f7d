package io.clientele.api.database.column;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Columns in a file as they are kept, without a base they would be true of. */
public final class ColumnFileBench {

    private final Path file;
    private int checksum;

    public ColumnFileBench(Path file) {
        this.file = file;
    }

    public void write(Consumer<ColumnWriter> columns) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var writer = new ColumnWriter(channel);
            columns.accept(writer);
            checksum = writer.checksum();
            channel.force(true);
        }
    }

    public void read(Consumer<ColumnReader> columns) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            var reader = new ColumnReader(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
            if (reader.checksum() != checksum) {
                throw new IllegalStateException("The file is damaged");
            }
            columns.accept(reader);
        }
    }
}
