package io.clientele.api.segment.membership.history;

import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.database.Bitmaps;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.membership.version.Span;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import io.clientele.api.segment.membership.version.Walks;
import io.clientele.api.segment.membership.version.Walks.Moved;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came into a segment and who left it, version by version, read many versions at once. Reads join the caller's snapshot. */
@Component
public class Steps {

    private static final int AT_ONCE = 100;
    private static final Period EVER = new Period(LocalDate.EPOCH, Period.LATEST);

    /**
     * How many one version changed.
     *
     * @param number of the version
     */
    public record Counts(int number, LocalDate businessDate, int entered, int left) {}

    private record Part(int number, String kind, RoaringBitmap clients) {}

    private record Stored(Counts counts, String dataVersion) {}

    private final JdbcClient jdbc;
    private final Versions versions;
    private final Walks walks;
    private final MergedClients merged;

    Steps(JdbcClient jdbc, Versions versions, Walks walks, MergedClients merged) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.walks = walks;
        this.merged = merged;
    }

    /** The newest before a number, newest first, at most a hundred; versions that changed nobody are left out. */
    List<Step> before(int segment, int number) {
        return before(segment, number, EVER, Long.MAX_VALUE);
    }

    /**
     * The same, of versions whose business date lies in a period.
     *
     * @param wanted sets are read of so many versions as changed so many clients together, if there are
     */
    public List<Step> before(int segment, int number, Period days, long wanted) {
        var changing = jdbc.sql("select " + Version.COLUMNS + " from segment_version v where segment_id = :segment and "
                        + Versions.OF_DAYS
                        + " and number < :number and entered_count + left_count > 0 order by number desc limit :limit")
                .param("segment", segment)
                .param("from", days.from())
                .param("to", days.to())
                .param("number", number)
                .param("limit", AT_ONCE)
                .query(Version::of)
                .list();
        return changing.isEmpty() ? List.of() : withSets(segment, enough(changing, wanted));
    }

    private static List<Version> enough(List<Version> changing, long wanted) {
        var changed = 0L;
        var at = 0;
        while (at < changing.size() && changed < wanted) {
            changed += changing.get(at).enteredCount() + changing.get(at).leftCount();
            at++;
        }
        return changing.subList(0, Math.max(1, at));
    }

    /**
     * How many came and left by each version of a period that changed somebody, the first version first. Whoever sees everyone is
     * told the numbers that were stored; sets are read for a mask, and of versions published before clients were merged, one
     * version's at a time.
     *
     * @param mask only these clients count; null is everyone
     */
    public List<Counts> counts(int segment, Period days, @Nullable RoaringBitmap mask) {
        var stored = stored(segment, days);
        var aliases = merged.now();
        var counts = new TreeMap<Integer, Counts>();
        stored.forEach(one -> counts.put(one.counts().number(), one.counts()));
        var read = stored.stream()
                .filter(one -> mask != null || !aliases.knownTo(one.dataVersion()))
                .map(one -> one.counts().number())
                .toList();
        if (!read.isEmpty()) {
            walks.through(
                    List.of(new Span(segment, read.getFirst() - 1, read.getLast())),
                    moved -> counts.computeIfPresent(moved.number(), (number, was) -> counted(was, moved, mask)));
        }
        return List.copyOf(counts.values());
    }

    private static Counts counted(Counts was, Moved moved, @Nullable RoaringBitmap mask) {
        return new Counts(was.number(), was.businessDate(), count(moved.entered(), mask), count(moved.left(), mask));
    }

    private List<Stored> stored(int segment, Period days) {
        return jdbc.sql("""
                        select number, business_date, entered_count, left_count, data_version from segment_version
                        where %s and segment_id = :segment and entered_count + left_count > 0
                        order by number""".formatted(Versions.OF_DAYS))
                .param("segment", segment)
                .param("from", days.from())
                .param("to", days.to())
                .query((row, at) -> new Stored(
                        new Counts(row.getInt(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getInt(4)),
                        row.getString(5)))
                .list();
    }

    private static int count(RoaringBitmap clients, @Nullable RoaringBitmap mask) {
        return mask == null ? clients.getCardinality() : RoaringBitmap.andCardinality(clients, mask);
    }

    private List<Step> withSets(int segment, List<Version> changing) {
        var entered = new HashMap<Integer, RoaringBitmap>();
        var left = new HashMap<Integer, RoaringBitmap>();
        parts(segment, changing).forEach(part -> add(part.kind().equals("ENTERED") ? entered : left, part));
        return changing.stream()
                .map(version -> new Step(
                        version.number(),
                        version.businessDate(),
                        version.cause(),
                        version.publishedAt(),
                        versions.entered(
                                segment, version.number(), entered.getOrDefault(version.number(), new RoaringBitmap())),
                        versions.left(
                                segment, version.number(), left.getOrDefault(version.number(), new RoaringBitmap()))))
                .toList();
    }

    private List<Part> parts(int segment, List<Version> changing) {
        return jdbc.sql("""
                        select number, kind, bitmap from segment_version_bitmap
                        where segment_id = :segment and number in (:numbers) and kind in ('ENTERED', 'LEFT')""")
                .param("segment", segment)
                .param("numbers", changing.stream().map(Version::number).toList())
                .query((row, at) -> new Part(row.getInt(1), row.getString(2), Bitmaps.read(row.getBytes(3))))
                .list();
    }

    private static void add(Map<Integer, RoaringBitmap> sets, Part part) {
        sets.computeIfAbsent(part.number(), unseen -> new RoaringBitmap()).or(part.clients());
    }
}
