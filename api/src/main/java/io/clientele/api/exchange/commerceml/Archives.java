package io.clientele.api.exchange.commerceml;

import io.clientele.api.firm.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * Unpacks the archives among the files of a session. What counts against the bounds is what really comes out, not what an archive
 * says of itself.
 */
final class Archives {

    private static final int MOST_ENTRIES = 100_000;
    private static final long LARGEST_CONTENT = 4L << 30;
    private static final long LARGEST_RATIO = 200;

    /** Below this, how far it unpacks is of no interest. */
    private static final long SMALL_CONTENT = 64L << 20;

    private final Path archive;
    private final Path session;
    private long left;

    private Archives(Path archive, Path session) throws IOException {
        this.archive = archive;
        this.session = session;
        this.left = Math.clamp(Files.size(archive) * LARGEST_RATIO, SMALL_CONTENT, LARGEST_CONTENT);
    }

    /**
     * Puts what is in the archives in their place.
     *
     * @param session a folder for what is not whole yet
     * @throws Problem {@code BROKEN_FILE}, {@code TOO_LARGE}
     */
    static void unpack(Path files, Path session) throws IOException {
        try (var all = Files.list(files)) {
            for (var file : all.toList()) {
                if (isArchive(file)) {
                    new Archives(file, session).unpack();
                }
            }
        } catch (ZipException | EOFException broken) {
            throw broken();
        }
    }

    private static boolean isArchive(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    /** All of it beside the archive first, so that a broken one leaves nothing. */
    private void unpack() throws IOException {
        var aside = Files.createTempDirectory(session, "unpacked");
        try {
            try (var zip = new ZipFile(archive.toFile())) {
                unpack(zip, aside);
            }
            Files.delete(archive);
            try (var unpacked = Files.list(aside)) {
                for (var file : unpacked.toList()) {
                    Files.move(file, archive.resolveSibling(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(aside);
        }
    }

    private void unpack(ZipFile zip, Path aside) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw tooLarge();
        }
        var names = new HashSet<String>();
        for (var entry : zip.stream().filter(Archives::isContent).toList()) {
            var name = entry.getName().replace('\\', '/');
            if (!ExchangeFile.isSound(name) || !names.add(name)) {
                throw broken();
            }
            try (var in = zip.getInputStream(entry)) {
                copy(in, aside.resolve(new ExchangeFile(name).onDisk()));
            }
        }
    }

    private static boolean isContent(ZipEntry entry) {
        return !entry.isDirectory() && entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private void copy(InputStream in, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[1 << 16];
            for (var read = in.read(block); read >= 0; read = in.read(block)) {
                left -= read;
                if (left < 0) {
                    throw tooLarge();
                }
                out.write(block, 0, read);
            }
        }
    }

    private static Problem tooLarge() {
        return new Problem("TOO_LARGE", "The archive unpacks to far more than it should; send the files as they are.");
    }

    private static Problem broken() {
        return new Problem("BROKEN_FILE", "The archive is damaged or cut off; nothing of it was taken. Send it again.");
    }
}
