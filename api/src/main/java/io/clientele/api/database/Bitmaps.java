package io.clientele.api.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.roaringbitmap.RoaringBitmap;

/** Sets of clients as bytes, in the portable Roaring format. */
public final class Bitmaps {

    private Bitmaps() {}

    public static byte[] write(RoaringBitmap bitmap) {
        bitmap.runOptimize();
        var buffer = ByteBuffer.allocate(bitmap.serializedSizeInBytes());
        bitmap.serialize(buffer);
        return buffer.array();
    }

    public static RoaringBitmap read(byte[] bytes) {
        var bitmap = new RoaringBitmap();
        try {
            bitmap.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException("A stored set of clients cannot be read", broken);
        }
        return bitmap;
    }
}
