package io.clientele.api.segment.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import io.clientele.api.segment.rule.answer.Members;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Who is in a segment, in the snapshot of this thread. Answers are whole, never masked by what a caller may see, and not to be
 * changed by who gets them.
 */
@Component
public class Membership implements Members {

    private static final int PART_OF_MEMORY = 12;

    private record Key(int segment, String dataVersion, LocalDate businessDate) {}

    /**
     * Who is in a segment now.
     *
     * @param clients null when a DYNAMIC segment's rule cannot be answered and no version stands in
     * @param standIn the last good version, when the rule cannot be answered
     * @param problem why it cannot; null when it can
     */
    private record Answer(
            @Nullable RoaringBitmap clients,
            @Nullable Version standIn,
            @Nullable Problem problem) {

        RoaringBitmap members() {
            if (clients == null) {
                throw Objects.requireNonNull(problem);
            }
            return clients;
        }

        long bytes() {
            return 64 + (clients == null ? 0 : clients.getLongSizeInBytes());
        }
    }

    private final Segments segments;
    private final Versions versions;
    private final InForce inForce;
    private final Evaluation evaluation;
    private final Snapshots snapshots;
    private final Cache<Key, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY)
            .<Key, Answer>weigher((key, answer) -> (int) answer.bytes())
            .build();

    Membership(Segments segments, Versions versions, InForce inForce, Evaluation evaluation, Snapshots snapshots) {
        this.segments = segments;
        this.versions = versions;
        this.inForce = inForce;
        this.evaluation = evaluation;
        this.snapshots = snapshots;
    }

    @Override
    public boolean exists(int segment) {
        return segments.existsById(segment);
    }

    @Override
    public RoaringBitmap of(int segment) {
        return current(segments.findById(segment)
                .orElseThrow(() ->
                        new Problem("UNKNOWN_SEGMENT", "There is no segment of the number %d.".formatted(segment))));
    }

    /**
     * Who is in now: a DYNAMIC segment is answered from the data, another from the version published last, without those whom the
     * segment cannot hold any more. A DYNAMIC segment whose rule cannot be answered keeps the members of its last version, with what
     * was pinned since.
     *
     * @throws Problem why the rule cannot be answered, such as {@code UNKNOWN_PRODUCT}, naming the segment that has no version yet
     */
    public RoaringBitmap current(Segment segment) {
        return now(segment).members();
    }

    /**
     * Who was in on a day, by the last version whose business date is not after it; nobody before the first. Today, and
     * days to come, are who is in now.
     */
    public RoaringBitmap on(Segment segment, @Nullable LocalDate day) {
        return day == null || !day.isBefore(snapshots.current().businessDate())
                ? current(segment)
                : published(inForce.version(segment.number(), day));
    }

    /** The same with those whom the segment holds but cannot show now, such as who is inactive for the time being. */
    public RoaringBitmap held(Segment segment, @Nullable LocalDate day) {
        return segment.forming() == Forming.DYNAMIC
                ? on(segment, day)
                : published(inForce.version(segment.number(), day));
    }

    /** Reads the members of many published segments at once, for who is about to ask for them one by one. */
    public void ready(Collection<Segment> segments, @Nullable LocalDate day) {
        var numbers = new TreeMap<Integer, Integer>();
        segments.stream()
                .filter(segment -> day != null || segment.forming() != Forming.DYNAMIC)
                .forEach(segment -> inForce.version(segment.number(), day)
                        .ifPresent(version -> numbers.put(segment.number(), version.number())));
        versions.stored(numbers);
    }

    /** Why a DYNAMIC segment cannot be answered from the data; nothing when it can, and for one that is not DYNAMIC. */
    public Optional<Problem> unanswered(Segment segment) {
        return Optional.ofNullable(now(segment).problem());
    }

    /** The last good version of a DYNAMIC segment that cannot be answered from the data. */
    public Optional<Version> standIn(Segment segment) {
        return Optional.ofNullable(now(segment).standIn());
    }

    private Answer now(Segment segment) {
        AsOf asOf = snapshots.current();
        var key = new Key(segment.number(), asOf.dataVersion(), asOf.businessDate());
        var known = answers.getIfPresent(key);
        if (known == null) {
            // Not inside the cache's own lock: a rule may ask for the members of another segment.
            known = segment.forming() == Forming.DYNAMIC
                    ? answer(segment)
                    : present(segment, inForce.version(segment.number(), null));
            answers.put(key, known);
        }
        return known;
    }

    private Answer answer(Segment segment) {
        try {
            var members = inForce.pins(segment.number()).applied(evaluation.of(segment));
            members.and(evaluation.universe(segment));
            return new Answer(members, null, null);
        } catch (Problem problem) {
            snapshots.checkpoint();
            return standingIn(segment, problem);
        }
    }

    /** Says which segment it is that cannot be answered, as others may rest on it. */
    private Answer standingIn(Segment segment, Problem problem) {
        var told = new Problem(problem.code(), "«%s»: %s".formatted(segment.name(), problem.getMessage()));
        var last = inForce.version(segment.number(), null).orElse(null);
        return last == null ? new Answer(null, null, told) : new Answer(standing(segment, last), last, told);
    }

    private RoaringBitmap standing(Segment segment, Version last) {
        var members = inForce.pins(segment.number()).applied(published(Optional.of(last)));
        members.and(evaluation.universe(segment));
        return members;
    }

    /** Those of a version who are still there: a version keeps whom the segment held when it was published. */
    private Answer present(Segment segment, Optional<Version> version) {
        var members = published(version);
        var universe = evaluation.universe(segment);
        return new Answer(universe.contains(members) ? members : RoaringBitmap.and(members, universe), null, null);
    }

    private RoaringBitmap published(Optional<Version> version) {
        return version.map(made -> versions.members(made.segmentId(), made.number()))
                .orElseGet(RoaringBitmap::new);
    }
}
