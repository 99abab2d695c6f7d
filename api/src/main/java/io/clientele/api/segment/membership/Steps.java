package io.clientele.api.segment.membership;

import io.clientele.api.database.Bitmaps;
import io.clientele.api.firm.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came into a segment and who left it, version by version, read many versions at once. Reads join the caller's snapshot. */
@Component
public class Steps {

    private static final int AT_ONCE = 100;
    private static final Period EVER = new Period(LocalDate.EPOCH, Period.LATEST);
    private static final String OF_DAYS = "segment_id = :segment and business_date >= :from and business_date < :to";

    /**
     * How many one version changed.
     *
     * @param number of the version
     */
    public record Counts(int number, LocalDate businessDate, int entered, int left) {}

    private record Part(int number, String kind, byte[] bitmap) {}

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest before a number, newest first, at most a hundred; versions that changed nobody are left out. */
    List<Step> before(int segment, int number) {
        return before(segment, number, EVER);
    }

    /** The same, of versions whose business date lies in a period. */
    public List<Step> before(int segment, int number, Period days) {
        var versions = jdbc.sql("select * from segment_version where " + OF_DAYS
                        + " and number < :number and entered_count + left_count > 0 order by number desc limit :limit")
                .param("segment", segment)
                .param("from", days.from())
                .param("to", days.to())
                .param("number", number)
                .param("limit", AT_ONCE)
                .query(Version::of)
                .list();
        return versions.isEmpty() ? List.of() : withSets(segment, versions);
    }

    /**
     * How many came and left by each version of a period that changed somebody, the first version first.
     *
     * @param mask only these clients count; null is everyone
     */
    public List<Counts> counts(int segment, Period days, @Nullable RoaringBitmap mask) {
        return mask == null ? counts(segment, days) : masked(segment, days, mask);
    }

    private List<Counts> counts(int segment, Period days) {
        return jdbc.sql(
                        "select number, business_date, entered_count entered, left_count gone from segment_version where "
                                + OF_DAYS + " order by number")
                .param("segment", segment)
                .param("from", days.from())
                .param("to", days.to())
                .query((row, at) -> new Counts(
                        row.getInt("number"),
                        row.getObject("business_date", LocalDate.class),
                        row.getInt("entered"),
                        row.getInt("gone")))
                .list();
    }

    private List<Counts> masked(int segment, Period days, RoaringBitmap mask) {
        var counts = new ArrayList<Counts>();
        var next = before(segment, Integer.MAX_VALUE, days);
        while (!next.isEmpty()) {
            next.forEach(step -> counts.add(new Counts(
                    step.number(),
                    step.businessDate(),
                    RoaringBitmap.andCardinality(step.entered(), mask),
                    RoaringBitmap.andCardinality(step.left(), mask))));
            next = before(segment, next.getLast().number(), days);
        }
        return counts.reversed();
    }

    private List<Step> withSets(int segment, List<Version> versions) {
        var entered = new HashMap<Integer, RoaringBitmap>();
        var left = new HashMap<Integer, RoaringBitmap>();
        parts(segment, versions).forEach(part -> add(part.kind().equals("ENTERED") ? entered : left, part));
        return versions.stream()
                .map(version -> new Step(
                        version.number(),
                        version.businessDate(),
                        version.cause(),
                        version.publishedAt(),
                        entered.getOrDefault(version.number(), new RoaringBitmap()),
                        left.getOrDefault(version.number(), new RoaringBitmap())))
                .toList();
    }

    private List<Part> parts(int segment, List<Version> versions) {
        return jdbc.sql("""
                        select number, kind, bitmap from segment_version_bitmap
                        where segment_id = :segment and number in (:numbers) and kind in ('ENTERED', 'LEFT')""")
                .param("segment", segment)
                .param("numbers", versions.stream().map(Version::number).toList())
                .query((row, at) -> new Part(row.getInt(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    private static void add(Map<Integer, RoaringBitmap> sets, Part part) {
        sets.computeIfAbsent(part.number(), unseen -> new RoaringBitmap()).or(Bitmaps.read(part.bitmap()));
    }
}
