package io.clientele.api.exchange.commerceml;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** The files of one session: those being put together, and which job took in which. */
final class SessionFolder {

    /** How much 1C sends at once. */
    static final long LARGEST_PART = 16L << 20;

    private static final long LARGEST_FILE = 2L << 30;
    private static final long LARGEST_SESSION = 8L << 30;

    private final Path session;
    private final Path files;
    private final Path jobs;

    SessionFolder(Path session) {
        this.session = session;
        this.files = session.resolve("files");
        this.jobs = session.resolve("jobs");
    }

    /** Forgets what was sent in the session before. */
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(files);
        FileSystemUtils.deleteRecursively(jobs);
        Files.createDirectories(files);
        Files.createDirectories(jobs);
    }

    /**
     * Adds a part to a file. A part that does not come to its end leaves nothing behind.
     *
     * @throws Problem {@code TOO_LARGE}, {@code NO_INIT}
     */
    void append(ExchangeFile file, InputStream part) throws IOException {
        requireBegun();
        var received = files.resolve("part-" + UUID.randomUUID());
        try {
            receive(part, received);
            refuseUnless(size(files) <= LARGEST_SESSION, "All files of a session have at most 8 GiB.");
            if (file.isKept()) {
                add(received, files.resolve(file.onDisk()));
                Files.deleteIfExists(jobs.resolve(file.onDisk()));
            }
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private void requireBegun() {
        if (!Files.isDirectory(files)) {
            throw new Problem("NO_INIT", "Begin with mode=init.");
        }
    }

    private static void receive(InputStream part, Path received) throws IOException {
        try (var out = Files.newOutputStream(received)) {
            var left = LARGEST_PART + 1;
            var block = new byte[1 << 16];
            for (var read = part.read(block); read >= 0; read = part.read(block)) {
                left -= read;
                refuseUnless(left > 0, "A part has at most %d bytes, as mode=init says.".formatted(LARGEST_PART));
                out.write(block, 0, read);
            }
        }
    }

    private static void add(Path received, Path whole) throws IOException {
        var size = Files.exists(whole) ? Files.size(whole) : 0;
        refuseUnless(size + Files.size(received) <= LARGEST_FILE, "A file has at most 2 GiB.");
        try (var out = Files.newOutputStream(whole, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            Files.copy(received, out);
        }
    }

    private static long size(Path files) throws IOException {
        var size = 0L;
        try (var all = Files.list(files)) {
            for (var file : all.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new Problem("TOO_LARGE", message);
        }
    }

    /**
     * Moves a file out of the session, out of an archive that was sent if it is in one; false when it was not sent.
     *
     * @throws Problem {@code BROKEN_FILE}, {@code TOO_LARGE} for an archive that cannot be unpacked, {@code NO_INIT}
     */
    boolean moveTo(Path target, ExchangeFile file) throws IOException {
        requireBegun();
        Archives.unpack(files, session);
        try {
            Files.move(files.resolve(file.onDisk()), target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException unsent) {
            return false;
        }
    }

    /** The job that takes the file in, or did. */
    Optional<Long> jobOf(ExchangeFile file) throws IOException {
        try {
            return Optional.of(Long.valueOf(Files.readString(jobs.resolve(file.onDisk()))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    void note(ExchangeFile file, long job) throws IOException {
        Files.writeString(jobs.resolve(file.onDisk()), Long.toString(job));
    }
}
