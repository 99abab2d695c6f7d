package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Encoding and delimiter of a CSV file, told from the file itself: UTF-8 when every byte is, else Windows-1251; and of comma,
 * semicolon and tab the one its first line has most of.
 */
record CsvFormat(Charset encoding, char delimiter, int mark) {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final int BLOCK = 1 << 16;
    private static final int FIRST_LINE = 1 << 16;

    static CsvFormat of(Path file) throws IOException {
        var utf8 = isUtf8(file);
        var encoding = utf8 ? StandardCharsets.UTF_8 : CYRILLIC;
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(FIRST_LINE);
        }
        var mark = start.length >= 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB ? 3 : 0;
        var text = new String(start, mark, start.length - mark, encoding);
        if (text.indexOf('\0') >= 0) {
            throw new Problem(
                    "BROKEN_FILE", "The file has zero bytes: it is no text. Save it as CSV in UTF-8, or as .xlsx.");
        }
        return new CsvFormat(encoding, delimiter(text.lines().findFirst().orElse("")), mark);
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BLOCK);
        var text = CharBuffer.allocate(BLOCK);
        try (var in = Files.newByteChannel(file)) {
            var more = true;
            while (more) {
                more = in.read(bytes) >= 0;
                bytes.flip();
                if (decoder.decode(bytes, text, !more).isError()) {
                    return false;
                }
                bytes.compact();
                text.clear();
            }
        }
        return true;
    }

    private static char delimiter(String line) {
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(letter -> letter == wanted).count();
    }

    Table.Format told() {
        return new Table.Format("CSV", encoding.name(), delimiter == '\t' ? "tab" : String.valueOf(delimiter));
    }
}
