package io.clientele.api.segment.membership.version;

import io.clientele.api.client.merge.Aliases;
import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.membership.version.VersionSets.Piece;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through versions of many segments at once, holding the sets of one version at a time. Reads join the caller's snapshot. */
@Component
public class Walks {

    /** Who came in and who left with a version, merged clients counted as their winners. */
    public record Moved(int segment, int number, RoaringBitmap entered, RoaringBitmap left) {}

    private final JdbcClient jdbc;
    private final Versions versions;
    private final MergedClients merged;

    Walks(JdbcClient jdbc, Versions versions, MergedClients merged) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.merged = merged;
    }

    /** Of many segments the versions of a period that changed somebody: their business dates by number. */
    public Map<Integer, SortedMap<Integer, LocalDate>> days(Collection<Integer> segments, Period days) {
        var found = new TreeMap<Integer, SortedMap<Integer, LocalDate>>();
        if (!segments.isEmpty()) {
            jdbc.sql("""
                            select segment_id, number, business_date from segment_version
                            where %s and segment_id in (:segments) and entered_count + left_count > 0""".formatted(Versions.OF_DAYS))
                    .param("segments", segments)
                    .param("from", days.from())
                    .param("to", days.to())
                    .query(row -> {
                        found.computeIfAbsent(row.getInt(1), first -> new TreeMap<>())
                                .put(row.getInt(2), row.getObject(3, LocalDate.class));
                    });
        }
        return found;
    }

    /** The business date of each segment's first version; of those that have none nothing. */
    public Map<Integer, LocalDate> beginnings(Collection<Integer> segments) {
        var found = new HashMap<Integer, LocalDate>();
        if (!segments.isEmpty()) {
            jdbc.sql("""
                            select segment_id, min(business_date) from segment_version
                            where segment_id in (:segments) group by segment_id""").param("segments", segments).query(row -> {
                found.put(row.getInt(1), row.getObject(2, LocalDate.class));
            });
        }
        return found;
    }

    /** Each segment's versions in their order; nothing else can be asked on this thread meanwhile. */
    public void through(List<Span> spans, Consumer<Moved> taker) {
        var walk = new Walk(spans, taker);
        versions.each(spans, walk::take);
        walk.flush();
    }

    /** Puts the pieces of each version together. Who came anew is told from who was in, which matters to merged clients only. */
    private final class Walk {

        private final Aliases aliases = merged.now();
        private final Map<Integer, RoaringBitmap> standing = new HashMap<>();
        private final Consumer<Moved> taker;
        private @Nullable Moved at;

        private Walk(List<Span> spans, Consumer<Moved> taker) {
            this.taker = taker;
            if (!aliases.isEmpty()) {
                versions.stored(spans.stream().collect(Collectors.toMap(Span::segment, Span::after)))
                        .forEach((segment, members) -> standing.put(segment, members.clone()));
            }
        }

        private void take(Piece piece) {
            var now = at;
            if (now == null || now.segment() != piece.segment() || now.number() != piece.number()) {
                flush();
                now = new Moved(piece.segment(), piece.number(), new RoaringBitmap(), new RoaringBitmap());
                at = now;
            }
            (piece.entered() ? now.entered() : now.left()).or(piece.clients());
        }

        private void flush() {
            var whole = at;
            if (whole != null) {
                taker.accept(aliases.isEmpty() ? whole : counted(whole));
                at = null;
            }
        }

        private Moved counted(Moved moved) {
            var members = Objects.requireNonNull(standing.get(moved.segment()));
            var concerned = aliases.concern(moved.entered()) || aliases.concern(moved.left());
            var before = concerned ? aliases.counted(members.clone()) : members;
            members.andNot(moved.left());
            members.or(moved.entered());
            if (!concerned) {
                return moved;
            }
            var after = aliases.counted(members);
            return new Moved(
                    moved.segment(),
                    moved.number(),
                    RoaringBitmap.andNot(after, before),
                    RoaringBitmap.andNot(before, after));
        }
    }
}
