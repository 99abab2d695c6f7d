package io.clientele.api.segment.membership.history;

import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.database.Bitmaps;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
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

    private record Part(int number, String kind, RoaringBitmap clients) {}

    private final JdbcClient jdbc;
    private final Versions versions;
    private final MergedClients merged;

    Steps(JdbcClient jdbc, Versions versions, MergedClients merged) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.merged = merged;
    }

    /** The newest before a number, newest first, at most a hundred; versions that changed nobody are left out. */
    List<Step> before(int segment, int number) {
        return before(segment, number, EVER);
    }

    /** The same, of versions whose business date lies in a period. */
    public List<Step> before(int segment, int number, Period days) {
        var changing = jdbc.sql("select * from segment_version where " + OF_DAYS
                        + " and number < :number and entered_count + left_count > 0 order by number desc limit :limit")
                .param("segment", segment)
                .param("from", days.from())
                .param("to", days.to())
                .param("number", number)
                .param("limit", AT_ONCE)
                .query(Version::of)
                .list();
        return changing.isEmpty() ? List.of() : withSets(segment, changing);
    }

    /**
     * How many came and left by each version of a period that changed somebody, the first version first.
     *
     * @param mask only these clients count; null is everyone
     */
    public List<Counts> counts(int segment, Period days, @Nullable RoaringBitmap mask) {
        return mask == null && merged.now().isEmpty() ? counts(segment, days) : fromSets(segment, days, mask);
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

    /** All versions of a period that changed somebody, the first one first. */
    List<Step> within(int segment, Period days) {
        var steps = new ArrayList<Step>();
        var next = before(segment, Integer.MAX_VALUE, days);
        while (!next.isEmpty()) {
            steps.addAll(next);
            next = before(segment, next.getLast().number(), days);
        }
        return steps.reversed();
    }

    private List<Counts> fromSets(int segment, Period days, @Nullable RoaringBitmap mask) {
        return within(segment, days).stream()
                .map(step -> new Counts(
                        step.number(), step.businessDate(), count(step.entered(), mask), count(step.left(), mask)))
                .toList();
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
