package io.clientele.api.segment.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Bitmaps;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published memberships: entered and left of every version, and whole members of keyframes. Reads join the caller's snapshot. */
@Component
class Versions {

    private static final int KEYFRAME_EVERY = 32;
    private static final long CACHE_BYTES = 64L << 20;

    private record Key(int segment, int number, String kind) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Cache<Key, RoaringBitmap> bitmaps = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .<Key, RoaringBitmap>weigher((key, bitmap) -> 64 + bitmap.getSizeInBytes())
            .build();

    Versions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Version> latest(int segment) {
        return jdbc.sql("select * from segment_version where segment_id = ? order by number desc limit 1")
                .param(segment)
                .query(Version::of)
                .optional();
    }

    /** The newest version of each segment that has one. */
    List<Version> latest() {
        return jdbc.sql("""
                        select v.* from segment s join segment_version v on v.segment_id = s.id and v.number = (
                            select max(number) from segment_version where segment_id = s.id)""").query(Version::of).list();
    }

    /** Of each segment the last version whose business date is not after the day. */
    List<Version> by(LocalDate day) {
        return jdbc.sql("""
                        select v.* from segment s join segment_version v on v.segment_id = s.id and v.number = (
                            select number from segment_version where segment_id = s.id and business_date <= ?
                            order by business_date desc, number desc limit 1)""").param(day).query(Version::of).list();
    }

    /** Newest first, from before a number. */
    List<Version> before(int segment, int number, int limit) {
        return jdbc.sql(
                        "select * from segment_version where segment_id = ? and number < ? order by number desc limit ?")
                .params(segment, number, limit)
                .query(Version::of)
                .list();
    }

    int count(int segment) {
        return jdbc.sql("select count(*) from segment_version where segment_id = ?")
                .param(segment)
                .query(Integer.class)
                .single();
    }

    /** Who was in at that version; not to be changed by the caller. */
    RoaringBitmap members(int segment, int number) {
        // Not inside the cache's own lock: the changes since a keyframe are looked up in it too.
        var key = new Key(segment, number, "MEMBERS");
        var known = bitmaps.getIfPresent(key);
        if (known == null) {
            known = readMembers(segment, number);
            bitmaps.put(key, known);
        }
        return known;
    }

    /** Who came in with that version; not to be changed by the caller. */
    RoaringBitmap entered(int segment, int number) {
        return bitmaps.get(new Key(segment, number, "ENTERED"), key -> read(segment, number, "ENTERED"));
    }

    /** Who left with that version; not to be changed by the caller. */
    RoaringBitmap left(int segment, int number) {
        return bitmaps.get(new Key(segment, number, "LEFT"), key -> read(segment, number, "LEFT"));
    }

    /** Adds a version with its changes, and its members whole when it is a keyframe. */
    void add(Version version, RoaringBitmap members, RoaringBitmap entered, RoaringBitmap left) {
        jdbc.sql("""
                        insert into segment_version (segment_id, number, rule, data_version, business_date, cause, published_by,
                            started_at, published_at, duration_ms, member_count, entered_count, left_count, keyframe)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(version.segmentId())
                .param(version.number())
                .param(version.rule())
                .param(version.dataVersion())
                .param(version.businessDate())
                .param(version.cause().name())
                .param(version.publishedBy())
                .param(LocalDateTime.ofInstant(version.startedAt(), ZoneOffset.UTC))
                .param(LocalDateTime.ofInstant(version.publishedAt(), ZoneOffset.UTC))
                .param(version.durationMs())
                .param(version.memberCount())
                .param(version.enteredCount())
                .param(version.leftCount())
                .param(version.keyframe())
                .update();
        write(version, "ENTERED", entered);
        write(version, "LEFT", left);
        if (version.keyframe()) {
            write(version, "MEMBERS", members);
        }
    }

    /** Whether the version after this one keeps its members whole: the first, every 32nd, and the first of a month. */
    static boolean keyframeAfter(Optional<Version> previous, LocalDate businessDate) {
        return previous.map(version -> version.number() % KEYFRAME_EVERY == 0
                        || !version.businessDate().withDayOfMonth(1).equals(businessDate.withDayOfMonth(1)))
                .orElse(true);
    }

    void deleteAll(int segment) {
        List.of("segment_version_bitmap", "segment_version", "segment_refresh")
                .forEach(table -> jdbc.sql("delete from " + table + " where segment_id = ?")
                        .param(segment)
                        .update());
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

    /** The nearest keyframe and the changes since, in order. */
    private RoaringBitmap readMembers(int segment, int number) {
        int keyframe = jdbc.sql(
                        "select max(number) from segment_version where segment_id = ? and number <= ? and keyframe")
                .params(segment, number)
                .query(Integer.class)
                .single();
        var members = read(segment, keyframe, "MEMBERS");
        for (var step = keyframe + 1; step <= number; step++) {
            members.andNot(left(segment, step));
            members.or(entered(segment, step));
        }
        return members;
    }
}
