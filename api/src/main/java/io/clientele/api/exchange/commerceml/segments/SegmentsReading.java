package io.clientele.api.exchange.commerceml.segments;

import io.clientele.api.access.Caller;
import io.clientele.api.client.Universe;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.client.identity.SourceIds;
import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.commerceml.segments.SegmentsFile.Classes;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.sale.classification.ClientClasses;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.Membership;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Reads segments and classes out of the snapshot of this thread, masked by what the caller may see, client by client. */
@Component
class SegmentsReading {

    private static final int AT_ONCE = 5_000;

    private interface Taker {
        void take(int client, String externalId) throws IOException;
    }

    private final Segments segments;
    private final Membership membership;
    private final ClientClasses classes;
    private final UsualPeriod usualPeriod;
    private final Universe universe;
    private final VisibleClients visible;
    private final SourceIds ids;
    private final Snapshots snapshots;

    SegmentsReading(
            Segments segments,
            Membership membership,
            ClientClasses classes,
            UsualPeriod usualPeriod,
            Universe universe,
            VisibleClients visible,
            SourceIds ids,
            Snapshots snapshots) {
        this.segments = segments;
        this.membership = membership;
        this.classes = classes;
        this.usualPeriod = usualPeriod;
        this.universe = universe;
        this.visible = visible;
        this.ids = ids;
        this.snapshots = snapshots;
    }

    void write(SegmentsFile file, String source, Caller caller) throws IOException {
        var seen = visible.of(caller);
        file.begin(snapshots.current(), source, usualPeriod.get());
        for (var segment : segments.inOrderOfPriority()) {
            write(file, segment, source, seen);
        }
        var classesOf = classes();
        each(source, masked(universe.all(), seen), (client, externalId) -> {
            var found = classesOf.apply(client);
            if (found.isAny()) {
                file.client(externalId, found);
            }
        });
    }

    /** A segment that cannot be answered now says why, and keeps nobody from the others. */
    private void write(SegmentsFile file, Segment segment, String source, @Nullable RoaringBitmap seen)
            throws IOException {
        var clients = segment.includeInactive() ? universe.withInactive() : universe.all();
        try {
            clients.and(membership.current(segment));
        } catch (Problem problem) {
            snapshots.checkpoint();
            file.segment(segment, problem);
            return;
        }
        file.segment(segment, null);
        each(source, masked(clients, seen), (client, externalId) -> file.member(segment, externalId));
    }

    private static RoaringBitmap masked(RoaringBitmap clients, @Nullable RoaringBitmap seen) {
        if (seen != null) {
            clients.and(seen);
        }
        return clients;
    }

    private void each(String source, RoaringBitmap clients, Taker taker) throws IOException {
        var all = clients.getBatchIterator();
        var some = new int[AT_ONCE];
        while (all.hasNext()) {
            snapshots.checkpoint();
            var count = all.nextBatch(some);
            var batch = new ArrayList<Integer>(count);
            for (var at = 0; at < count; at++) {
                batch.add(some[at]);
            }
            take(source, batch, taker);
        }
    }

    private void take(String source, List<Integer> batch, Taker taker) throws IOException {
        var known = ids.of(source, batch);
        for (var client : batch) {
            for (var externalId : known.getOrDefault(client, List.of())) {
                taker.take(client, externalId);
            }
        }
    }

    private IntFunction<Classes> classes() {
        var period = usualPeriod.get();
        var abc = classes.abc(period, Metric.REVENUE, AbcRule.DEFAULT);
        var xyz = classes.xyz(period, Metric.ORDERS, XyzRule.DEFAULT);
        var rfm = classes.rfm(period, snapshots.current().businessDate());
        return client -> {
            var scores = rfm.of(client);
            return new Classes(
                    name(abc.of(client)),
                    name(xyz.of(client)),
                    scores == null ? null : "%d%d%d".formatted(scores.recency(), scores.frequency(), scores.monetary()),
                    scores == null ? null : scores.group().name());
        };
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
