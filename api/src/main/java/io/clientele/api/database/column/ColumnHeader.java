package io.clientele.api.database.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file of columns, written when all that follows is: a file cut short has none.
 *
 * @param layout of the columns, as their room numbers it
 * @param base whose columns they are, and of what kind, as 64 hexadecimal digits
 * @param trace that the version left in the base
 * @param length of what follows, in bytes
 * @param checksum of what follows
 */
record ColumnHeader(int layout, String base, long version, long trace, long length, int checksum) {

    static final int SIZE = 80;
    private static final int BASE_SIZE = 32;

    private static final long MAGIC = 0x434c_4e54_434f_4c53L;
    private static final int FORMAT = 1;

    ByteBuffer bytes() {
        var bytes = blank();
        bytes.putLong(MAGIC).putInt(FORMAT).putInt(layout).put(HexFormat.of().parseHex(base));
        bytes.putLong(version).putLong(trace).putLong(length).putInt(checksum);
        return bytes.putInt(checksum(bytes.duplicate().flip())).flip();
    }

    static ByteBuffer blank() {
        return ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Null when these bytes are no whole header of this format. */
    static @Nullable ColumnHeader of(ByteBuffer bytes) {
        var sum = checksum(bytes.duplicate().limit(SIZE - Integer.BYTES));
        if (bytes.getLong() != MAGIC || bytes.getInt() != FORMAT) {
            return null;
        }
        var layout = bytes.getInt();
        var base = new byte[BASE_SIZE];
        bytes.get(base);
        var header = new ColumnHeader(
                layout,
                HexFormat.of().formatHex(base),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getInt());
        return bytes.getInt() == sum ? header : null;
    }

    /** Why a file of that size is not the one looked for, as the end of a sentence. */
    Optional<String> wrong(int wantedLayout, String wantedBase, long fileSize) {
        if (!base.equals(wantedBase)) {
            return Optional.of("it belongs to another base");
        }
        if (layout != wantedLayout) {
            return Optional.of("another release wrote it");
        }
        return fileSize == SIZE + length ? Optional.empty() : Optional.of("it is cut short");
    }

    private static int checksum(ByteBuffer bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
