package io.clientele.api.segment.membership;

import io.clientele.api.database.Bitmaps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Clients who were added to a segment or removed from it by hand at one time.
 *
 * @param number from 1; later ones win
 * @param clients not to be changed
 */
public record PinBatch(
        int number,
        Pins.Direction direction,
        RoaringBitmap clients,
        String pinnedBy,
        Instant pinnedAt,
        @Nullable String reason) {

    static PinBatch of(ResultSet row, int index) throws SQLException {
        return new PinBatch(
                row.getInt("number"),
                Pins.Direction.valueOf(row.getString("direction")),
                Bitmaps.read(row.getBytes("clients")),
                row.getString("pinned_by"),
                row.getObject("pinned_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("reason"));
    }
}
