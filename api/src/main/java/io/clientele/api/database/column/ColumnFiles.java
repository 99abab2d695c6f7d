package io.clientele.api.database.column;

import io.clientele.api.database.Changes;
import io.clientele.api.database.DataFolder;
import io.clientele.api.database.Room;
import io.clientele.api.database.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Files in which this node keeps columns. One is taken only when it is whole, of this release's layout, of this base, and true of
 * a version that this base went through; any other is put aside, and the database is read.
 */
@Component
public class ColumnFiles {

    /**
     * Columns of one kind.
     *
     * @param layout raised when they are written otherwise
     */
    public record Kind(String name, Room room, int layout) {}

    /** Columns out of a file, and the version of their room that they are true of. */
    public record Kept<T>(long version, T columns) {}

    private static final Logger LOG = LoggerFactory.getLogger(ColumnFiles.class);

    private final Path folder;
    private final byte[] secret;
    private final Changes changes;

    ColumnFiles(DataFolder folder, Secrets secrets, Changes changes) {
        this.folder = folder.ofNode("columns");
        this.secret = secrets.named("columns");
        this.changes = changes;
    }

    /**
     * Puts the columns of a version in place of those kept before, at one stroke.
     *
     * @return false when the version left no trace in the base, so that the columns could never be told to be its own
     */
    public boolean write(Kind kind, long version, Consumer<ColumnWriter> columns) {
        var trace = changes.trace(kind.room(), version);
        trace.ifPresent(left -> write(kind, version, left, columns));
        return trace.isPresent();
    }

    /** The columns kept, if they are true of a version that the thread's snapshot sees or of one before. */
    public <T> Optional<Kept<T>> read(Kind kind, long seen, Function<ColumnReader, T> columns) {
        var file = file(kind);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(kind, file, seen, columns));
        } catch (Unfit unfit) {
            putAside(file, unfit.why);
        } catch (IOException | RuntimeException | InternalError failure) {
            putAside(file, "it cannot be read: " + failure.getMessage());
        }
        return Optional.empty();
    }

    Path file(Kind kind) {
        return folder.resolve(kind.name() + ".columns");
    }

    private void write(Kind kind, long version, long trace, Consumer<ColumnWriter> columns) {
        var draft = folder.resolve(
                "%s.%d.draft".formatted(kind.name(), ProcessHandle.current().pid()));
        try {
            try (var channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                write(kind, version, trace, columns, channel);
            }
            Files.move(draft, file(kind), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeDrafts(kind);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The columns of %s cannot be kept in %s".formatted(kind.name(), folder), failure);
        }
    }

    private void write(Kind kind, long version, long trace, Consumer<ColumnWriter> columns, FileChannel channel)
            throws IOException {
        channel.position(ColumnHeader.SIZE);
        var writer = new ColumnWriter(channel);
        columns.accept(writer);
        var sum = writer.checksum();
        var header = new ColumnHeader(kind.layout(), base(kind), version, trace, writer.length(), sum);
        channel.write(header.bytes(), 0);
        channel.force(true);
    }

    /** Those that nodes left which were killed while they wrote. */
    private void removeDrafts(Kind kind) throws IOException {
        try (var drafts = Files.newDirectoryStream(folder, kind.name() + ".*.draft")) {
            for (var draft : drafts) {
                var name = draft.getFileName().toString();
                var writer = name.substring(kind.name().length() + 1, name.lastIndexOf('.'));
                if (ProcessHandle.of(Long.parseLong(writer)).isEmpty()) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private <T> Kept<T> read(Kind kind, Path file, long seen, Function<ColumnReader, T> columns) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            var header = header(kind, channel);
            refuseOtherPast(kind, header, seen);
            var body = channel.map(MapMode.READ_ONLY, ColumnHeader.SIZE, header.length(), arena);
            var reader = new ColumnReader(body);
            if (reader.checksum() != header.checksum()) {
                throw new Unfit("it is damaged");
            }
            var kept = columns.apply(reader);
            if (!reader.ended()) {
                throw new Unfit("more is in it than belongs there");
            }
            return new Kept<>(header.version(), kept);
        }
    }

    private ColumnHeader header(Kind kind, FileChannel channel) throws IOException {
        var bytes = ColumnHeader.blank();
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Until the header is whole.
        }
        var header = bytes.hasRemaining() ? null : ColumnHeader.of(bytes.flip());
        if (header == null) {
            throw new Unfit("its beginning is damaged, or another release wrote it");
        }
        header.wrong(kind.layout(), base(kind), channel.size()).ifPresent(why -> {
            throw new Unfit(why);
        });
        return header;
    }

    /** A base put back from a copy may reach the same version again by other changes. */
    private void refuseOtherPast(Kind kind, ColumnHeader header, long seen) {
        if (header.version() > seen) {
            throw new Unfit("it is newer than the base");
        }
        var trace = changes.trace(kind.room(), header.version());
        if (trace.isEmpty() || trace.getAsLong() != header.trace()) {
            throw new Unfit("the base has gone another way since");
        }
    }

    private void putAside(Path file, String why) {
        LOG.warn("The columns kept in {} are not used, {}: the database is read", file, why);
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".aside"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.warn("{} could not be put aside: {}", file, failure.getMessage());
        }
    }

    private String base(Kind kind) {
        var digest = DigestUtils.getSha256Digest();
        digest.update(secret);
        return HexFormat.of().formatHex(digest.digest(kind.name().getBytes(StandardCharsets.UTF_8)));
    }

    /** Why a file is not taken, as the end of a sentence. */
    private static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String why;

        private Unfit(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }
}
