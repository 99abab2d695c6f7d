package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Refuses workbooks that would take more memory or time than they should, by unpacking them once into nothing. What counts is what
 * really comes out, not what the file says of itself.
 */
final class WorkbookBounds {

    private static final long LARGEST_FILE = 200L << 20;
    private static final long LARGEST_CONTENT = 4L << 30;
    private static final long LARGEST_RATIO = 200;

    /** Below this, how far it unpacks is of no interest. */
    private static final long SMALL_CONTENT = 64L << 20;

    private static final long LONGEST = Duration.ofMinutes(5).toNanos();

    private final long limit;
    private final long started = System.nanoTime();
    private long unpacked;

    private WorkbookBounds(long limit) {
        this.limit = limit;
    }

    /** @throws Problem {@code TOO_LARGE}, {@code BROKEN_FILE} */
    static void refuseBeyond(Path file) throws IOException {
        var size = Files.size(file);
        if (size > LARGEST_FILE) {
            throw new Problem("TOO_LARGE", "A workbook has at most 200 MiB; send more as CSV.");
        }
        try (var zip = new ZipFile(file.toFile())) {
            new WorkbookBounds(Math.clamp(size * LARGEST_RATIO, SMALL_CONTENT, LARGEST_CONTENT)).unpack(zip);
        } catch (ZipException | EOFException broken) {
            throw broken();
        }
    }

    private void unpack(ZipFile zip) throws IOException {
        var names = new HashSet<String>();
        for (var part : zip.stream().toList()) {
            if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                throw broken();
            }
            try (var raw = zip.getInputStream(part)) {
                var in = new Counted(raw);
                unpack(part.getName(), in);
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** Whatever begins like XML is looked into, as any part may turn out to be the sheet. */
    private static void unpack(String name, InputStream in) throws IOException {
        var first = in.read();
        if (first == '<' || first >= 0xEF || first == 0 || Character.isWhitespace(first)) {
            try {
                new PartBounds()
                        .check(new SequenceInputStream(new ByteArrayInputStream(new byte[] {(byte) first}), in));
            } catch (XMLStreamException noXml) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    throw broken();
                }
            }
        }
    }

    private static Problem broken() {
        return new Problem("BROKEN_FILE", "The workbook is damaged or cut off. Save it anew as .xlsx.");
    }

    private void count(int bytes) {
        unpacked += Math.max(0, bytes);
        if (unpacked > limit) {
            throw new Problem("TOO_LARGE", "The workbook unpacks to far more than it should; send it as CSV.");
        }
        if (System.nanoTime() - started > LONGEST) {
            throw new Problem("TOO_LARGE", "The workbook takes too long to unpack; send it as CSV.");
        }
    }

    /** Counts what comes out; stays open when a parser closes it at the end of what it understands. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            count(read);
            return read;
        }

        @Override
        public void close() {}
    }
}
