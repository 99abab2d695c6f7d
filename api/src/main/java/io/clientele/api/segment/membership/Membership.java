package io.clientele.api.segment.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.rule.Members;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Who is in a segment, in the snapshot of this thread. Answers are whole, never masked by what a caller may see, and not to be
 * changed by who gets them.
 */
@Component
public class Membership implements Members {

    private static final long CACHE_BYTES = 64L << 20;

    private record Key(int segment, String dataVersion, LocalDate businessDate) {}

    private final Segments segments;
    private final Versions versions;
    private final Pins pins;
    private final Evaluation evaluation;
    private final Snapshots snapshots;
    private final Cache<Key, RoaringBitmap> dynamic = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .<Key, RoaringBitmap>weigher((key, bitmap) -> 64 + bitmap.getSizeInBytes())
            .build();

    Membership(Segments segments, Versions versions, Pins pins, Evaluation evaluation, Snapshots snapshots) {
        this.segments = segments;
        this.versions = versions;
        this.pins = pins;
        this.evaluation = evaluation;
        this.snapshots = snapshots;
    }

    @Override
    public RoaringBitmap of(int segment) {
        return current(segments.findById(segment)
                .orElseThrow(() ->
                        new Problem("UNKNOWN_SEGMENT", "There is no segment of the number %d.".formatted(segment))));
    }

    /**
     * Who is in now: a DYNAMIC segment is answered from the data, another from the version published last.
     *
     * @throws Problem why the rule cannot be answered, such as {@code UNKNOWN_PRODUCT}, naming the segment
     */
    public RoaringBitmap current(Segment segment) {
        return segment.forming() == Forming.DYNAMIC ? dynamic(segment) : published(versions.latest(segment.number()));
    }

    /**
     * Who was in on a day, by the last version whose business date is not after it; nobody before the first. A DYNAMIC segment is
     * answered from the data when the day is today.
     */
    public RoaringBitmap on(Segment segment, @Nullable LocalDate day) {
        return day == null
                        || (segment.forming() == Forming.DYNAMIC
                                && day.equals(snapshots.current().businessDate()))
                ? current(segment)
                : published(versions.by(segment.number(), day));
    }

    private RoaringBitmap dynamic(Segment segment) {
        AsOf asOf = snapshots.current();
        var key = new Key(segment.number(), asOf.dataVersion(), asOf.businessDate());
        var known = dynamic.getIfPresent(key);
        if (known == null) {
            // Not inside the cache's own lock: a rule may ask for the members of another segment.
            known = pins.of(segment.number()).applied(answered(segment));
            known.and(evaluation.universe(segment));
            dynamic.put(key, known);
        }
        return known;
    }

    /** Says which segment it is that cannot be answered, as others may rest on it. */
    private RoaringBitmap answered(Segment segment) {
        try {
            return evaluation.of(segment);
        } catch (Problem problem) {
            throw new Problem(problem.code(), "«%s»: %s".formatted(segment.name(), problem.getMessage()));
        }
    }

    private RoaringBitmap published(Optional<Version> version) {
        return version.map(made -> versions.members(made.segmentId(), made.number()))
                .orElseGet(RoaringBitmap::new);
    }
}
