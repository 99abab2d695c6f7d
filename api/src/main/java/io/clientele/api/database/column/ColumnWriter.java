package io.clientele.api.database.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Writes numbers, texts and columns one after another, in the order in which {@link ColumnReader} reads them. */
public final class ColumnWriter {

    private static final int BUFFER = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C sum = new CRC32C();
    private long length;

    ColumnWriter(FileChannel file) {
        this.file = file;
    }

    public void number(int number) {
        room(Integer.BYTES).putInt(number);
    }

    public void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        column(bytes);
    }

    /** All of it; its length is the writer's to tell. */
    public void column(int[] values) {
        for (var at = 0; at < values.length; ) {
            var some = Math.min(values.length - at, room(Integer.BYTES).remaining() / Integer.BYTES);
            buffer.asIntBuffer().put(values, at, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            at += some;
        }
    }

    /** All of it; its length is the writer's to tell. */
    public void column(long[] values) {
        for (var at = 0; at < values.length; ) {
            var some = Math.min(values.length - at, room(Long.BYTES).remaining() / Long.BYTES);
            buffer.asLongBuffer().put(values, at, some);
            buffer.position(buffer.position() + some * Long.BYTES);
            at += some;
        }
    }

    /** All of it; its length is the writer's to tell. */
    public void column(byte[] values) {
        for (var at = 0; at < values.length; ) {
            var some = Math.min(values.length - at, room(1).remaining());
            buffer.put(values, at, some);
            at += some;
        }
    }

    long length() {
        return length + buffer.position();
    }

    /** Of everything, which is then in the file. */
    int checksum() {
        flush();
        return (int) sum.getValue();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        buffer.flip();
        length += buffer.remaining();
        sum.update(buffer.duplicate());
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Columns cannot be written", failure);
        }
        buffer.clear();
    }
}
