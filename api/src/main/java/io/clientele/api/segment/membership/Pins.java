package io.clientele.api.segment.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.access.Caller;
import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.database.Bitmaps;
import io.clientele.api.firm.BusinessCalendar;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was added and removed by hand, in batches with who, when and why; the latest batch that holds a client decides. */
@Component
public class Pins {

    /** Where a batch pins its clients; FREE takes earlier pins back. */
    public enum Direction {
        IN,
        OUT,
        FREE
    }

    /** What the batches come to. */
    public record Effective(RoaringBitmap in, RoaringBitmap out) {

        static final Effective NONE = new Effective(new RoaringBitmap(), new RoaringBitmap());

        /** Members = (those of the rule or pinned in) and not pinned out. */
        public RoaringBitmap applied(RoaringBitmap ofRule) {
            return RoaringBitmap.andNot(RoaringBitmap.or(ofRule, in), out);
        }

        /** Where a batch has its clients already. */
        public RoaringBitmap at(Direction direction) {
            return switch (direction) {
                case IN -> in;
                case OUT -> out;
                case FREE -> new RoaringBitmap();
            };
        }
    }

    private static final long CACHE_BYTES = 16L << 20;

    private record Laid(Direction direction, RoaringBitmap clients) {}

    /** @param merges the version of the clients that merged last */
    private record Key(int segment, int last, long merges) {}

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final MergedClients merged;
    private final Cache<Key, Effective> known = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .<Key, Effective>weigher(
                    (key, pins) -> 64 + pins.in().getSizeInBytes() + pins.out().getSizeInBytes())
            .build();

    Pins(JdbcClient jdbc, BusinessCalendar calendar, MergedClients merged) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.merged = merged;
    }

    /** Of a segment as it is now. */
    public Effective of(int segment) {
        var pins = new Effective(new RoaringBitmap(), new RoaringBitmap());
        var aliases = merged.now();
        jdbc.sql("select direction, clients from segment_pin where segment_id = ? order by number")
                .param(segment)
                .query((row, number) -> new Laid(Direction.valueOf(row.getString(1)), Bitmaps.read(row.getBytes(2))))
                .list()
                .forEach(batch -> lay(pins, batch.direction(), aliases.counted(batch.clients())));
        return pins;
    }

    /** What they come to up to and with a batch, which never changes; not to be changed by the caller. */
    Effective of(int segment, int last) {
        return known.get(new Key(segment, last, merged.now().version()), asked -> of(segment));
    }

    /** The number of the last batch of every segment that has any. */
    Map<Integer, Integer> lastBatches() {
        return jdbc
                .sql("select segment_id, max(number) from segment_pin group by segment_id")
                .query((row, number) -> Map.entry(row.getInt(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void lay(Effective pins, Direction direction, RoaringBitmap clients) {
        pins.in().andNot(clients);
        pins.out().andNot(clients);
        switch (direction) {
            case IN -> pins.in().or(clients);
            case OUT -> pins.out().or(clients);
            case FREE -> {}
        }
    }

    /** The batches of a segment, newest first, from before a number. */
    public List<PinBatch> before(int segment, int number, int limit) {
        return jdbc.sql("""
                        select segment_id, number, direction, clients, pinned_by, pinned_at, reason from segment_pin
                        where segment_id = ? and number < ? order by number desc limit ?""").params(segment, number, limit).query(PinBatch::of).list();
    }

    /** How many batches a segment has. */
    public int count(int segment) {
        return jdbc.sql("select count(*) from segment_pin where segment_id = ?")
                .param(segment)
                .query(Integer.class)
                .single();
    }

    /** Adds a batch; the caller holds the segment's row. */
    public void add(int segment, Direction direction, RoaringBitmap clients, Caller caller, @Nullable String reason) {
        jdbc.sql("""
                        insert into segment_pin (segment_id, number, direction, clients, pinned_by, pinned_at, reason)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from segment_pin where segment_id = ?""")
                .param(segment)
                .param(direction.name())
                .param(Bitmaps.write(clients))
                .param(caller.username())
                .param(LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC))
                .param(reason)
                .param(segment)
                .update();
    }

    /** Gives a new segment the batches of another, with those who made them, when and why. */
    public void copy(int from, int to) {
        jdbc.sql("""
                        insert into segment_pin (segment_id, number, direction, clients, pinned_by, pinned_at, reason)
                        select ?, number, direction, clients, pinned_by, pinned_at, reason from segment_pin
                        where segment_id = ?""").params(to, from).update();
    }

    void deleteAll(int segment) {
        jdbc.sql("delete from segment_pin where segment_id = ?").param(segment).update();
    }
}
