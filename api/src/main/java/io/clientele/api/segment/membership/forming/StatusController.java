package io.clientele.api.segment.membership.forming;

import io.clientele.api.access.Callers;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.member.MemberLists;
import io.clientele.api.segment.membership.InForce;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.forming.Statuses.SegmentStatus;
import io.clientele.api.segment.membership.version.Cause;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import io.clientele.api.segment.rule.text.RuleStore;
import io.clientele.api.segment.rule.text.RuleText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How far a segment's membership can be relied on, and how it came to be. */
@Controller
class StatusController {

    /** What a published membership is true of; its data version is that of the day it was computed. */
    record PublishedAsOf(Instant time, LocalDate businessDate, String dataVersion) {}

    record SegmentRefreshInfo(
            Instant startedAt,
            long durationMs,
            Cause cause,
            @Nullable String error,
            @Nullable String errorCode,
            @Nullable Integer entered,
            @Nullable Integer left) {}

    private final Versions versions;
    private final InForce inForce;
    private final RefreshLog log;
    private final Statuses statuses;
    private final MemberLists lists;
    private final Membership membership;
    private final SegmentNaming naming;
    private final Callers callers;
    private final Snapshots snapshots;
    private final Cursors cursors;

    StatusController(
            Versions versions,
            InForce inForce,
            RefreshLog log,
            Statuses statuses,
            MemberLists lists,
            Membership membership,
            SegmentNaming naming,
            Callers callers,
            Snapshots snapshots,
            Cursors cursors) {
        this.versions = versions;
        this.inForce = inForce;
        this.log = log;
        this.statuses = statuses;
        this.lists = lists;
        this.membership = membership;
        this.naming = naming;
        this.callers = callers;
        this.snapshots = snapshots;
        this.cursors = cursors;
    }

    @BatchMapping
    Map<Segment, Object> asOf(List<Segment> segments) {
        var newest = newest(segments);
        AsOf now = snapshots.current();
        return segments.stream()
                .filter(segment -> segment.forming() == Forming.DYNAMIC || newest.containsKey(segment.number()))
                .collect(Collectors.toMap(
                        Function.identity(), segment -> asOf(segment, newest.get(segment.number()), now)));
    }

    @BatchMapping
    Map<Segment, SegmentStatus> status(List<Segment> segments) {
        var told = new HashMap<Segment, SegmentStatus>();
        statuses.of(segments).forEach((segment, standing) -> told.put(segment, standing.status()));
        return told;
    }

    @BatchMapping
    Map<Segment, SegmentRefreshInfo> lastRefresh(List<Segment> segments) {
        var refreshes = refreshes(segments);
        var whole = !callers.current().limited();
        return segments.stream()
                .filter(segment -> refreshes.containsKey(segment.number()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        segment -> told(Objects.requireNonNull(refreshes.get(segment.number())), whole)));
    }

    @SchemaMapping
    Page<Version> history(Segment segment, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var paging = Paging.of(first, after, null, null);
        var list = "history/" + segment.number();
        var before =
                paging.cursor() == null ? Integer.MAX_VALUE : Integer.parseInt(cursors.position(list, paging.cursor()));
        return Page.of(
                paging,
                versions.before(segment.number(), before, paging.size() + 1),
                version -> cursors.of(list, String.valueOf(version.number())),
                () -> versions.count(segment.number()));
    }

    @SchemaMapping(typeName = "SegmentVersion")
    @Nullable
    String ruleText(Version version) {
        return version.rule() == null ? null : RuleText.print(RuleStore.read(version.rule()), naming.names());
    }

    @SchemaMapping(typeName = "SegmentVersion")
    int count(Version version) {
        return lists.masked(versions.members(version.segmentId(), version.number()))
                .getCardinality();
    }

    @SchemaMapping(typeName = "SegmentVersion")
    int entered(Version version) {
        return lists.masked(versions.entered(version.segmentId(), version.number()))
                .getCardinality();
    }

    @SchemaMapping(typeName = "SegmentVersion")
    int left(Version version) {
        return lists.masked(versions.left(version.segmentId(), version.number()))
                .getCardinality();
    }

    private Map<Integer, Version> newest(List<Segment> segments) {
        return inForce.versions(segments);
    }

    private Map<Integer, RefreshLog.Entry> refreshes(List<Segment> segments) {
        return log.of(segments.stream().map(Segment::number).toList()).stream()
                .collect(Collectors.toMap(RefreshLog.Entry::segmentId, Function.identity()));
    }

    private Object asOf(Segment segment, @Nullable Version newest, AsOf now) {
        return segment.forming() == Forming.DYNAMIC
                ? membership
                        .standIn(segment)
                        .<Object>map(StatusController::published)
                        .orElse(now)
                : published(Objects.requireNonNull(newest));
    }

    private static PublishedAsOf published(Version version) {
        return new PublishedAsOf(version.publishedAt(), version.businessDate(), version.dataVersion());
    }

    private static SegmentRefreshInfo told(RefreshLog.Entry entry, boolean whole) {
        return new SegmentRefreshInfo(
                entry.startedAt(),
                entry.durationMs(),
                entry.cause(),
                entry.error(),
                entry.errorCode(),
                whole ? entry.enteredCount() : null,
                whole ? entry.leftCount() : null);
    }
}
