package io.clientele.api.database.column;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Reads what {@link ColumnWriter} wrote, in the same order. */
public final class ColumnReader {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long STRETCH = 1 << 26;

    private final MemorySegment bytes;
    private long position;

    ColumnReader(MemorySegment bytes) {
        this.bytes = bytes;
    }

    public int number() {
        var number = bytes.get(INT, position);
        position += Integer.BYTES;
        return number;
    }

    public String text() {
        return new String(bytes(number()), StandardCharsets.UTF_8);
    }

    public int[] ints(int length) {
        var values = new int[length];
        MemorySegment.copy(bytes, INT, position, values, 0, length);
        position += (long) length * Integer.BYTES;
        return values;
    }

    public long[] longs(int length) {
        var values = new long[length];
        MemorySegment.copy(bytes, LONG, position, values, 0, length);
        position += (long) length * Long.BYTES;
        return values;
    }

    public byte[] bytes(int length) {
        var values = new byte[length];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, values, 0, length);
        position += length;
        return values;
    }

    /** Whether nothing is left. */
    boolean ended() {
        return position == bytes.byteSize();
    }

    /** Of all the bytes. */
    int checksum() {
        var sum = new CRC32C();
        for (var at = 0L; at < bytes.byteSize(); at += STRETCH) {
            sum.update(
                    bytes.asSlice(at, Math.min(STRETCH, bytes.byteSize() - at)).asByteBuffer());
        }
        return (int) sum.getValue();
    }
}
