package io.clientele.api.database.bulk;

import io.clientele.api.database.bulk.TableRows.Values;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines of text for a bulk load: cells apart by tabs, rows by ends of line, what would be taken for these escaped. They are
 * written as they are asked for, so that the server takes some in while the next are written. A row that cannot be written ends
 * them; thrown at the driver, its fault would leave the server waiting for more lines and taking the next statement for some.
 */
final class LinesOfText<T> extends InputStream {

    private static final int TOGETHER = 32_768;

    private final Iterator<T> rows;
    private final Values<T> values;
    private final StringBuilder text = new StringBuilder();
    private byte[] written = {};
    private int read;
    private @Nullable Throwable fault;

    LinesOfText(List<T> rows, Values<T> values) {
        this.rows = rows.iterator();
        this.values = values;
    }

    @Override
    public int read() {
        return fill() ? written[read++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        if (most == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var count = Math.min(most, written.length - read);
        System.arraycopy(written, read, bytes, from, count);
        read += count;
        return count;
    }

    /** Whether there is more. */
    private boolean fill() {
        if (read == written.length) {
            text.setLength(0);
            write();
            written = text.toString().getBytes(StandardCharsets.UTF_8);
            read = 0;
        }
        return read < written.length;
    }

    private void write() {
        var whole = 0;
        try {
            while (fault == null && rows.hasNext() && text.length() < TOGETHER) {
                line(values.of(rows.next()));
                whole = text.length();
            }
        } catch (RuntimeException | Error thrown) {
            fault = thrown;
            text.setLength(whole);
        }
    }

    /** Refuses lines that a row which could not be written has ended. */
    void refuseHalf() {
        if (fault != null) {
            throw new IllegalStateException("A row could not be written as a line of text", fault);
        }
    }

    private void line(@Nullable Object[] row) {
        for (var at = 0; at < row.length; at++) {
            if (at > 0) {
                text.append('\t');
            }
            cell(row[at]);
        }
        text.append('\n');
    }

    private void cell(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case Boolean yes -> text.append(yes ? '1' : '0');
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(number.longValue());
            case BigDecimal number -> text.append(number.toPlainString());
            case LocalDate day -> text.append(day);
            case LocalDateTime moment ->
                text.append(moment.toLocalDate()).append(' ').append(moment.toLocalTime());
            case String string -> escaped(string);
            default -> throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }

    private void escaped(String string) {
        for (var at = 0; at < string.length(); at++) {
            var letter = string.charAt(at);
            switch (letter) {
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\0' -> text.append("\\0");
                case '\\' -> text.append("\\\\");
                default -> text.append(letter);
            }
        }
    }
}
