package io.clientele.api.segment.membership;

import graphql.relay.Edge;
import graphql.schema.DataFetchingFieldSelectionSet;
import io.clientele.api.client.Client;
import io.clientele.api.client.ClientFilters;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Firm;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.ClientSegments.Asked;
import io.clientele.api.segment.membership.ClientSegments.MembershipOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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

    private final Membership membership;
    private final MemberLists lists;
    private final ClientFilters filters;
    private final SaleColumns columns;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;
    private final Firm firm;

    MemberController(
            Membership membership,
            MemberLists lists,
            ClientFilters filters,
            ClientSegments clientSegments,
            SaleColumns columns,
            UsualPeriod usualPeriod,
            Snapshots snapshots,
            Firm firm,
            BatchLoaderRegistry loaders) {
        this.membership = membership;
        this.lists = lists;
        this.filters = filters;
        this.columns = columns;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
        this.firm = firm;
        loaders.<Asked, List<MembershipOf>>forName("clientSegments")
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> clientSegments.of(asked)));
    }

    @SchemaMapping
    MemberList members(
            Segment segment,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable MemberOrder orderBy,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Map<String, Object> filter,
            DataFetchingFieldSelectionSet asked) {
        var paging = Paging.of(first, after, last, before, MemberLists.LIMIT);
        var seen = lists.masked(filtered(membership.on(segment, asOf), filter));
        return MemberLists.shows(asked)
                ? lists.page(segment, seen, paging, Objects.requireNonNullElse(orderBy, MemberOrder.NAME), asOf)
                : lists.counted(seen);
    }

    private RoaringBitmap filtered(RoaringBitmap members, @Nullable Map<String, Object> filter) {
        return filter == null
                ? members
                : RoaringBitmap.and(
                        members, filters.clientsWho(filter, snapshots.current().businessDate()));
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
            Client client, @Argument @Nullable LocalDate at, DataLoader<Asked, List<MembershipOf>> clientSegments) {
        return clientSegments.load(new Asked(client.id(), at));
    }
}
