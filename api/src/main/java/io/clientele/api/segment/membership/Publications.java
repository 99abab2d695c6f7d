package io.clientele.api.segment.membership;

import io.clientele.api.access.Caller;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Change;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.membership.version.Cause;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publishes versions of a segment's membership, one after another: whoever publishes holds the segment's row. */
@Component
public class Publications {

    /** A segment as it is while its row is held; the transaction's own snapshot may be older. */
    public record Held(
            int id,
            String name,
            Forming forming,
            @Nullable String rule,
            @Nullable Integer familyId,
            long version) {}

    /**
     * What a version is to be.
     *
     * @param rule that the members come from
     * @param caller null for the schedule
     */
    public record Draft(
            int segment,
            @Nullable String rule,
            RoaringBitmap members,
            AsOf asOf,
            Instant startedAt,
            Cause cause,
            @Nullable Caller caller) {}

    private final Versions versions;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Publications(Versions versions, JdbcClient jdbc, BusinessCalendar calendar) {
        this.versions = versions;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Waits for whoever holds the row. */
    public Held hold(int segment) {
        return jdbc.sql("select id, name, forming, rule, family_id, version from segment where id = ? for update")
                .param(segment)
                .query(Held.class)
                .optional()
                .orElseThrow(() -> new Problem("NOT_FOUND", "There is no such segment."));
    }

    /** Adds the next version, unless it would say what the last one says. */
    public Optional<Version> add(Draft draft, Change change) {
        var previous = versions.latest(draft.segment());
        var before = members(previous);
        var entered = RoaringBitmap.andNot(draft.members(), before);
        var left = RoaringBitmap.andNot(before, draft.members());
        if (previous.isPresent()
                && entered.isEmpty()
                && left.isEmpty()
                && Objects.equals(previous.get().rule(), draft.rule())) {
            return Optional.empty();
        }
        var version = version(draft, previous, entered, left);
        versions.add(version, draft.members());
        change.touch();
        return Optional.of(version);
    }

    /** The data that the segment was last formed from, whoever was pinned since; empty when it never was. */
    public Optional<String> formedOn(int segment) {
        return jdbc.sql("select formed_on from segment where id = ? and formed_on is not null")
                .param(segment)
                .query(String.class)
                .optional();
    }

    /** Notes the data that a segment, whose row is held, has been formed from, whether that changed anybody or not. */
    public void formed(int segment, AsOf asOf, Change change) {
        var moved = jdbc.sql("update segment set formed_on = :data where id = :segment and not (formed_on <=> :data)")
                .param("data", asOf.dataVersion())
                .param("segment", segment)
                .update();
        if (moved > 0) {
            change.note();
        }
    }

    /** Who is in by the version published last; not to be changed by the caller. */
    public RoaringBitmap members(Optional<Version> version) {
        return version.map(made -> versions.members(made.segmentId(), made.number()))
                .orElseGet(RoaringBitmap::new);
    }

    private Version version(Draft draft, Optional<Version> previous, RoaringBitmap entered, RoaringBitmap left) {
        var now = calendar.now();
        return new Version(
                draft.segment(),
                previous.map(Version::number).orElse(0) + 1,
                draft.rule(),
                draft.asOf().dataVersion(),
                draft.asOf().businessDate(),
                draft.cause(),
                draft.caller() == null ? null : draft.caller().username(),
                draft.startedAt(),
                now,
                now.toEpochMilli() - draft.startedAt().toEpochMilli(),
                draft.members().getCardinality(),
                entered.getCardinality(),
                left.getCardinality(),
                Versions.keyframeAfter(previous, draft.asOf().businessDate()));
    }
}
