package io.clientele.api.segment.membership.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Bitmaps;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sets of clients that versions are stored as, which never change: whole members of keyframes, and what each version changed. */
final class VersionSets {

    private static final String MEMBERS = "MEMBERS";
    private static final long CACHE_BYTES = 64L << 20;

    /** So many segments are asked about in one statement. */
    private static final int AT_ONCE = 300;

    /** Some of those who came in or left with a version; no two pieces of one share a client. */
    record Piece(int segment, int number, boolean entered, RoaringBitmap clients) {

        /** Makes who was in before into who is in after it. */
        void applyTo(RoaringBitmap members) {
            if (entered) {
                members.or(clients);
            } else {
                members.andNot(clients);
            }
        }
    }

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
        return Objects.requireNonNull(members(Map.of(segment, number)).get(segment));
    }

    /** Who came in, ENTERED, or left with that version. */
    RoaringBitmap of(int segment, int number, String kind) {
        return bitmaps.get(new Key(segment, number, kind), key -> read(segment, number, kind));
    }

    /** Who was in at these versions, one of each segment; 0 is nobody. Three statements for up to three hundred segments. */
    Map<Integer, RoaringBitmap> members(Map<Integer, Integer> numbers) {
        var found = new HashMap<Integer, RoaringBitmap>();
        var missing = new TreeMap<Integer, Integer>();
        numbers.forEach((segment, number) -> {
            var known = bitmaps.getIfPresent(new Key(segment, number, MEMBERS));
            if (known == null) {
                missing.put(segment, number);
            } else {
                found.put(segment, known);
            }
        });
        read(missing).forEach((segment, members) -> {
            bitmaps.put(new Key(segment, Objects.requireNonNull(missing.get(segment)), MEMBERS), members);
            found.put(segment, members);
        });
        return found;
    }

    /**
     * Gives what versions changed piece by piece, each segment's in their order, and keeps none of it: memory does not grow with
     * their number. Nothing else can be asked on this thread meanwhile.
     */
    void each(List<Span> spans, Consumer<Piece> taker) {
        var asked = spans.stream().filter(span -> !span.isEmpty()).toList();
        for (var from = 0; from < asked.size(); from += AT_ONCE) {
            var some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            jdbc.sql("""
                            select segment_id, number, kind, bitmap from segment_version_bitmap
                            where kind in ('ENTERED', 'LEFT') and (%s) order by segment_id, number""".formatted(any("segment_id = ? and number > ? and number <= ?", some.size())))
                    .params(some.stream()
                            .flatMap(span -> Stream.of(span.segment(), span.after(), span.upTo()))
                            .toList())
                    .withFetchSize(Integer.MIN_VALUE)
                    .query(row -> {
                        taker.accept(new Piece(
                                row.getInt(1),
                                row.getInt(2),
                                "ENTERED".equals(row.getString(3)),
                                Bitmaps.read(row.getBytes(4))));
                    });
        }
    }

    private Map<Integer, RoaringBitmap> read(SortedMap<Integer, Integer> numbers) {
        var members = new TreeMap<Integer, RoaringBitmap>();
        var keyframes = new TreeMap<Integer, Integer>();
        numbers.keySet().forEach(segment -> members.put(segment, new RoaringBitmap()));
        forSome(numbers, """
                        select segment_id, max(number) from segment_version where keyframe and (%s)
                        group by segment_id""", "segment_id = ? and number <= ?", row -> keyframes.put(row.getInt(1), row.getInt(2)));
        forSome(
                keyframes,
                "select segment_id, bitmap from segment_version_bitmap where kind = 'MEMBERS' and (%s)",
                "segment_id = ? and number = ?",
                row -> Objects.requireNonNull(members.get(row.getInt(1))).or(Bitmaps.read(row.getBytes(2))));
        var since = numbers.entrySet().stream()
                .map(one -> new Span(one.getKey(), keyframes.getOrDefault(one.getKey(), 0), one.getValue()))
                .toList();
        each(since, piece -> piece.applyTo(Objects.requireNonNull(members.get(piece.segment()))));
        return members;
    }

    private void forSome(SortedMap<Integer, Integer> numbers, String sql, String condition, RowCallbackHandler taker) {
        var all = List.copyOf(numbers.entrySet());
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            jdbc.sql(sql.formatted(any(condition, some.size())))
                    .params(some.stream()
                            .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                            .toList())
                    .query(taker);
        }
    }

    private static String any(String condition, int times) {
        return String.join(" or ", Collections.nCopies(times, condition));
    }

    /** Adds the changes of a version, and its members whole when it is a keyframe; keeps them at hand for the next one. */
    void add(Version version, RoaringBitmap members) {
        var before = version.number() == 1 ? new RoaringBitmap() : members(version.segmentId(), version.number() - 1);
        write(version, "ENTERED", RoaringBitmap.andNot(members, before));
        write(version, "LEFT", RoaringBitmap.andNot(before, members));
        if (version.keyframe()) {
            write(version, MEMBERS, members);
        }
        keepOnceCommitted(new Key(version.segmentId(), version.number(), MEMBERS), members.clone());
    }

    /** Not before: where this version is taken back, another of its number may come to stand. */
    private void keepOnceCommitted(Key key, RoaringBitmap members) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bitmaps.put(key, members);
                }
            });
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
}
