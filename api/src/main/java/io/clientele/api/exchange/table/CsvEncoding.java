package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells UTF-8 from Windows-1251 by all the bytes of a file. Text in Windows-1251 is hardly ever sound UTF-8; text in UTF-8 with a
 * few broken bytes mostly is, and is refused: in another encoding every letter of it would be a wrong one.
 */
final class CsvEncoding {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final int BLOCK = 1 << 16;
    private static final long NONE = -1;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private final CharBuffer text = CharBuffer.allocate(BLOCK);
    private long read;
    private long sound;
    private long broken;
    private long firstBroken = NONE;

    private CsvEncoding() {}

    /**
     * The file's encoding.
     *
     * @param marked whether it begins with the mark of UTF-8
     * @throws Problem {@code BROKEN_ENCODING} for UTF-8 with broken bytes, and for what is in neither of the two
     */
    static Charset of(Path file, boolean marked) throws IOException {
        var encoding = new CsvEncoding();
        encoding.read(file);
        if (encoding.broken == 0) {
            return StandardCharsets.UTF_8;
        }
        if (marked || encoding.sound * 2 > encoding.broken) {
            throw broken(
                    "The text is UTF-8, but a byte in line %d is not. Save the file anew as CSV in UTF-8.",
                    file, encoding);
        }
        if (!CyrillicBytes.of(file).areText()) {
            throw broken(
                    "The text is neither UTF-8 nor Windows-1251; line %d has the first letter that is not UTF-8. Save the file anew as CSV in UTF-8.",
                    file, encoding);
        }
        return CYRILLIC;
    }

    /** @param message with a place for the line of the first byte that is not UTF-8 */
    private static Problem broken(String message, Path file, CsvEncoding encoding) throws IOException {
        return new Problem("BROKEN_ENCODING", message.formatted(line(file, encoding.firstBroken)));
    }

    private void read(Path file) throws IOException {
        try (var in = Files.newByteChannel(file)) {
            var more = true;
            while (more) {
                more = in.read(bytes) >= 0;
                bytes.flip();
                decode(!more);
                bytes.compact();
            }
        }
    }

    private void decode(boolean end) {
        while (true) {
            var from = bytes.position();
            text.clear();
            var result = decoder.decode(bytes, text, end);
            read += bytes.position() - from;
            // Every letter beyond ASCII takes more bytes than it makes characters.
            sound += bytes.position() - from - text.position();
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                firstBroken = broken++ == 0 ? read : firstBroken;
                bytes.position(bytes.position() + result.length());
                read += result.length();
            }
        }
    }

    private static long line(Path file, long end) throws IOException {
        var line = 1L;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            for (var at = 0L; at < end; at++) {
                line += in.read() == '\n' ? 1 : 0;
            }
        }
        return line;
    }
}
