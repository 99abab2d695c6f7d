package io.clientele.api.segment.membership.version;

import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.segment.membership.version.VersionSets.Piece;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Published memberships: entered and left of every version, and whole members of keyframes. Reads join the caller's snapshot.
 * What is stored stays as it was published; who was merged since is read as his winner.
 */
@Component
public class Versions {

    /** The condition for versions of a period's business dates, with the parameters {@code from} and {@code to}. */
    public static final String OF_DAYS = "business_date >= :from and business_date < :to";

    private static final int KEYFRAME_EVERY = 32;

    private final JdbcClient jdbc;
    private final MergedClients merged;
    private final VersionSets sets;

    /** Reads and writes within whatever transaction is under way. */
    public Versions(JdbcClient jdbc, JdbcTemplate batches, MergedClients merged) {
        this.jdbc = jdbc;
        this.merged = merged;
        this.sets = new VersionSets(jdbc, batches);
    }

    /** The newest version of the segment; none before its first. */
    public Optional<Version> latest(int segment) {
        return jdbc.sql("select %s from segment_version v where segment_id = ? order by number desc limit 1"
                        .formatted(Version.COLUMNS))
                .param(segment)
                .query(Version::of)
                .optional()
                .map(this::counted);
    }

    /** The newest version of each segment that has one. */
    public List<Version> latest() {
        return jdbc.sql("""
                        select %s from segment s join segment_version v on v.segment_id = s.id and v.number = (
                            select max(number) from segment_version where segment_id = s.id)""".formatted(Version.COLUMNS)).query(Version::of).list().stream()
                .map(this::counted)
                .toList();
    }

    /** Of each segment the last version whose business date is not after the day. */
    public List<Version> by(LocalDate day) {
        return jdbc.sql("""
                        select %s from segment s join segment_version v on v.segment_id = s.id and v.number = (
                            select number from segment_version where segment_id = s.id and business_date <= ?
                            order by business_date desc, number desc limit 1)""".formatted(Version.COLUMNS)).param(day).query(Version::of).list().stream()
                .map(this::counted)
                .toList();
    }

    /** Newest first, from before a number. */
    public List<Version> before(int segment, int number, int limit) {
        return jdbc
                .sql("select %s from segment_version v where segment_id = ? and number < ? order by number desc limit ?"
                        .formatted(Version.COLUMNS))
                .params(segment, number, limit)
                .query(Version::of)
                .list()
                .stream()
                .map(this::counted)
                .toList();
    }

    /** How many versions the segment has. */
    public int count(int segment) {
        return jdbc.sql("select count(*) from segment_version where segment_id = ?")
                .param(segment)
                .query(Integer.class)
                .single();
    }

    /** Who was in at that version; not to be changed by the caller. */
    public RoaringBitmap members(int segment, int number) {
        return merged.now().counted(sets.members(segment, number));
    }

    /** The same of many segments, one version of each; 0 is nobody. */
    public Map<Integer, RoaringBitmap> members(Map<Integer, Integer> numbers) {
        var aliases = merged.now();
        var members = new HashMap<>(stored(numbers));
        members.replaceAll((segment, stored) -> aliases.counted(stored));
        return members;
    }

    /** The same as they were published; not to be changed by the caller. */
    public Map<Integer, RoaringBitmap> stored(Map<Integer, Integer> numbers) {
        return sets.members(numbers);
    }

    /** What versions changed as they were published, as {@link VersionSets#each} gives it. */
    void each(List<Span> spans, Consumer<Piece> taker) {
        sets.each(spans, taker);
    }

    /** Who came in with that version; not to be changed by the caller. */
    public RoaringBitmap entered(int segment, int number) {
        return entered(segment, number, sets.of(segment, number, "ENTERED"));
    }

    /** The same of what is stored, with merged clients counted as their winners: who was in before did not come in. */
    public RoaringBitmap entered(int segment, int number, RoaringBitmap stored) {
        return merged.now().concern(stored)
                ? RoaringBitmap.andNot(members(segment, number), membersBefore(segment, number))
                : stored;
    }

    /** Who left with that version; not to be changed by the caller. */
    public RoaringBitmap left(int segment, int number) {
        return left(segment, number, sets.of(segment, number, "LEFT"));
    }

    /** The same of what is stored, with merged clients counted as their winners: who stays in did not leave. */
    public RoaringBitmap left(int segment, int number, RoaringBitmap stored) {
        return merged.now().concern(stored)
                ? RoaringBitmap.andNot(membersBefore(segment, number), members(segment, number))
                : stored;
    }

    private RoaringBitmap membersBefore(int segment, int number) {
        return number == 1 ? new RoaringBitmap() : members(segment, number - 1);
    }

    /** Versions computed before clients were merged may have counted them apart, whenever they were published. */
    private Version counted(Version version) {
        if (merged.now().knownTo(version.dataVersion())) {
            return version;
        }
        return version.counting(
                members(version.segmentId(), version.number()).getCardinality(),
                entered(version.segmentId(), version.number()).getCardinality(),
                left(version.segmentId(), version.number()).getCardinality());
    }

    /** Adds a version with its changes, and its members whole when it is a keyframe. */
    public void add(Version version, RoaringBitmap members) {
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
        sets.add(version, members);
    }

    /**
     * Whether the version after this one keeps its members whole: every 32nd does, and the first of a month. The very first does
     * not: its members are those who came in with it.
     */
    public static boolean keyframeAfter(Optional<Version> previous, LocalDate businessDate) {
        return previous.filter(version -> version.number() % KEYFRAME_EVERY == 0
                        || !version.businessDate().withDayOfMonth(1).equals(businessDate.withDayOfMonth(1)))
                .isPresent();
    }

    /** Forgets all versions of a segment that is gone. */
    public void deleteAll(int segment) {
        List.of("segment_version_bitmap", "segment_version", "segment_refresh")
                .forEach(table -> jdbc.sql("delete from " + table + " where segment_id = ?")
                        .param(segment)
                        .update());
    }
}
