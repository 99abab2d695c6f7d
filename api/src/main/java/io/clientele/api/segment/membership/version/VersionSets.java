package io.clientele.api.segment.membership.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Bitmaps;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sets of clients that versions are stored as, which never change: whole members of keyframes, and what each version changed. */
final class VersionSets {

    private static final long CACHE_BYTES = 64L << 20;

    private record Key(int segment, int number, String kind) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Cache<Key, RoaringBitmap> bitmaps = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .<Key, RoaringBitmap>weigher((key, bitmap) -> 64 + bitmap.getSizeInBytes())
            .build();

    VersionSets(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Who was in at that version. */
    RoaringBitmap members(int segment, int number) {
        return bitmaps.get(new Key(segment, number, "MEMBERS"), key -> readMembers(segment, number));
    }

    /** Who came in, ENTERED, or left with that version. */
    RoaringBitmap of(int segment, int number, String kind) {
        return bitmaps.get(new Key(segment, number, kind), key -> read(segment, number, kind));
    }

    /** Adds the changes of a version, and its members whole when it is a keyframe. */
    void add(Version version, RoaringBitmap members) {
        var before = version.number() == 1 ? new RoaringBitmap() : members(version.segmentId(), version.number() - 1);
        write(version, "ENTERED", RoaringBitmap.andNot(members, before));
        write(version, "LEFT", RoaringBitmap.andNot(before, members));
        if (version.keyframe()) {
            write(version, "MEMBERS", members);
        }
    }

    private void write(Version version, String kind, RoaringBitmap clients) {
        batches.batchUpdate(
                "insert into segment_version_bitmap (segment_id, number, kind, part, bitmap) values (?, ?, ?, ?, ?)",
                BitmapParts.split(clients).entrySet().stream()
                        .map(part -> new Object[] {
                            version.segmentId(), version.number(), kind, part.getKey(), part.getValue()
                        })
                        .toList());
    }

    private RoaringBitmap read(int segment, int number, String kind) {
        var whole = new RoaringBitmap();
        jdbc.sql("select bitmap from segment_version_bitmap where segment_id = ? and number = ? and kind = ?")
                .params(segment, number, kind)
                .query(byte[].class)
                .list()
                .forEach(part -> whole.or(Bitmaps.read(part)));
        return whole;
    }

    /** The nearest keyframe and the changes since, in order; of one version, who left and who entered are never the same. */
    private RoaringBitmap readMembers(int segment, int number) {
        int keyframe = jdbc.sql(
                        "select max(number) from segment_version where segment_id = ? and number <= ? and keyframe")
                .params(segment, number)
                .query(Integer.class)
                .single();
        var members = read(segment, keyframe, "MEMBERS");
        jdbc.sql("""
                        select kind, bitmap from segment_version_bitmap
                        where segment_id = ? and number > ? and number <= ? and kind in ('ENTERED', 'LEFT')
                        order by number""").params(segment, keyframe, number).query(row -> {
            var clients = Bitmaps.read(row.getBytes(2));
            if ("LEFT".equals(row.getString(1))) {
                members.andNot(clients);
            } else {
                members.or(clients);
            }
        });
        return members;
    }
}
