package io.clientele.api.segment.membership;

import graphql.relay.Edge;
import io.clientele.api.client.Client;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Firm;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class MemberController {

    /** A client's being in a segment. */
    record MembershipOf(Segment segment, @Nullable LocalDate since, MembershipVia via) {}

    /** What {@code Client.segments} is asked for: a client, and the day. */
    record Asked(int client, @Nullable LocalDate day) {}

    private final Membership membership;
    private final MemberLists lists;
    private final History history;
    private final Segments segments;
    private final SaleColumns columns;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;
    private final Firm firm;

    MemberController(
            Membership membership,
            MemberLists lists,
            History history,
            Segments segments,
            SaleColumns columns,
            UsualPeriod usualPeriod,
            Snapshots snapshots,
            Firm firm,
            BatchLoaderRegistry loaders) {
        this.membership = membership;
        this.lists = lists;
        this.history = history;
        this.segments = segments;
        this.columns = columns;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
        this.firm = firm;
        loaders.<Asked, List<MembershipOf>>forName("Client.segments")
                .registerMappedBatchLoader(
                        (asked, environment) -> Mono.fromSupplier(() -> segmentsOf(List.copyOf(asked))));
    }

    @SchemaMapping
    MemberList members(
            Segment segment,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable MemberOrder orderBy,
            @Argument @Nullable LocalDate asOf) {
        var paging = Paging.of(first, after, last, before, MemberLists.LIMIT);
        return lists.page(
                segment,
                membership.on(segment, asOf),
                paging,
                Objects.requireNonNullElse(orderBy, MemberOrder.NAME),
                asOf);
    }

    @SchemaMapping
    int memberCount(Segment segment) {
        return lists.masked(membership.current(segment)).getCardinality();
    }

    @SchemaMapping(typeName = "MemberConnection")
    MemberStatistics statistics(MemberList list, @Argument @Nullable PeriodInput period) {
        var asOf = snapshots.current();
        var days = period == null ? usualPeriod.get() : period.on(asOf.businessDate());
        return MemberStatistics.of(list.all(), columns.at(asOf), days, firm);
    }

    @SchemaMapping(typeName = "MemberEdge")
    @Nullable
    LocalDate since(Edge<Client> edge) {
        return edge instanceof MemberList.Member member ? member.since() : null;
    }

    @SchemaMapping(typeName = "MemberEdge")
    @Nullable
    MembershipVia via(Edge<Client> edge) {
        return edge instanceof MemberList.Member member ? member.via() : null;
    }

    @SchemaMapping(typeName = "Client")
    CompletableFuture<List<MembershipOf>> segments(
            Client client, @Argument @Nullable LocalDate at, DataLoader<Asked, List<MembershipOf>> loader) {
        return loader.load(new Asked(client.id(), at));
    }

    private Map<Asked, List<MembershipOf>> segmentsOf(List<Asked> asked) {
        var found = asked.stream()
                .collect(Collectors.toMap(one -> one, one -> (List<MembershipOf>) new ArrayList<MembershipOf>()));
        asked.stream().map(Asked::day).distinct().forEach(day -> {
            var clients = RoaringBitmap.bitmapOf(asked.stream()
                    .filter(one -> Objects.equals(one.day(), day))
                    .mapToInt(Asked::client)
                    .toArray());
            segments.inOrderOfPriority().forEach(segment -> add(segment, clients, day, found));
        });
        return found;
    }

    private void add(
            Segment segment, RoaringBitmap clients, @Nullable LocalDate day, Map<Asked, List<MembershipOf>> found) {
        var members = RoaringBitmap.and(clients, membership.on(segment, day));
        var ids = Arrays.stream(members.toArray()).boxed().toList();
        history.of(segment, ids, day)
                .forEach((client, place) -> Objects.requireNonNull(found.get(new Asked(client, day)))
                        .add(new MembershipOf(segment, place.since(), place.via())));
    }
}
