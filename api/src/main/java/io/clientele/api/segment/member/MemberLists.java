package io.clientele.api.segment.member;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.clientele.api.access.Callers;
import io.clientele.api.client.Client;
import io.clientele.api.client.ClientFilters;
import io.clientele.api.client.Clients;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.ranking.Figures;
import io.clientele.api.segment.ranking.MemberOrder;
import io.clientele.api.segment.ranking.Ordering;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Pages of sets of clients, masked by what the caller may see; nothing but the page's clients is read from the database. */
@Component
public class MemberLists {

    static final int LIMIT = 1_000;

    private static final Paging COUNT = new Paging(1, false, null);

    private final Clients clients;
    private final ClientFilters filters;
    private final VisibleClients visible;
    private final Callers callers;
    private final Starts starts;
    private final Figures figures;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;

    MemberLists(
            Clients clients,
            ClientFilters filters,
            VisibleClients visible,
            Callers callers,
            Starts starts,
            Figures figures,
            UsualPeriod usualPeriod,
            Snapshots snapshots) {
        this.clients = clients;
        this.filters = filters;
        this.visible = visible;
        this.callers = callers;
        this.starts = starts;
        this.figures = figures;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
    }

    /** What of these clients the caller may see; the same set when he may see all. */
    public RoaringBitmap masked(RoaringBitmap members) {
        var mask = visible.of(callers.current());
        return mask == null ? members : RoaringBitmap.and(members, mask);
    }

    /**
     * A page of a set that is no segment's.
     *
     * @param selection of the page; nothing is read when it is only counts and figures
     */
    public MemberList page(RoaringBitmap members, MemberArguments asked, DataFetchingFieldSelectionSet selection) {
        return page(members, null, asked, selection);
    }

    /**
     * A page of a segment's members, with since and via.
     *
     * @param standings null for a set that is no segment's
     * @throws io.clientele.api.firm.Problem {@code PAGE_SIZE}, {@code PAGE_DIRECTION}, {@code PAGE_POSITION}, {@code BAD_CURSOR},
     *     {@code CURSOR_EXPIRED}, {@code ORDER_UNUSABLE}, and the codes of periods and filters
     */
    public MemberList page(
            RoaringBitmap members,
            @Nullable Standings standings,
            MemberArguments asked,
            DataFetchingFieldSelectionSet selection) {
        return page(members, standings, asked, selection.containsAnyOf("nodes", "edges", "pageInfo"));
    }

    /** The same for who reads the page in any case. */
    public MemberList page(RoaringBitmap members, @Nullable Standings standings, MemberArguments asked) {
        return page(members, standings, asked, true);
    }

    /**
     * All of a set in the order asked for, as numbers alone: for files, which are read on from block to block.
     *
     * @param standings null for a set that is no segment's
     * @throws io.clientele.api.firm.Problem {@code ORDER_UNUSABLE}, and the codes of periods and filters
     */
    public MembersInOrder inOrder(RoaringBitmap members, @Nullable Standings standings, MemberArguments asked) {
        var days = days(asked);
        var all = masked(filtered(members, asked.filter()));
        var order =
                starts.of(asked, COUNT, ordering(asked, standings, days), all).order();
        return new MembersInOrder(all, order.after(-1, all, all.getCardinality()), days.get());
    }

    private MemberList page(
            RoaringBitmap members, @Nullable Standings standings, MemberArguments asked, boolean shown) {
        var paging = asked.paging(LIMIT);
        var days = days(asked);
        var all = masked(filtered(members, asked.filter()));
        return shown
                ? new MemberList(page(all, standings, asked, paging, days), all, days)
                : new MemberList(Page.ofEdges(COUNT, List.of(), all::getLongCardinality), all, days);
    }

    private Page<Client> page(
            RoaringBitmap all,
            @Nullable Standings standings,
            MemberArguments asked,
            Paging paging,
            Supplier<Period> days) {
        var start = starts.of(asked, paging, ordering(asked, standings, days), all);
        var ids = start.ids(all, paging);
        var shown = new PageFigures(start.ranking(), by -> figures.of(by, days.get(), ids));
        var places = standings == null ? Map.<Integer, Place>of() : standings.places(ids);
        var found = clients.byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        var edges = ids.stream()
                .map(id -> new MemberList.Member(
                        Objects.requireNonNull(found.get(id)),
                        Page.cursor(starts.cursor(start, id)),
                        places.get(id),
                        shown))
                .toList();
        return Page.ofEdges(further(asked, paging, all), edges, all::getLongCardinality);
    }

    private static Ordering ordering(MemberArguments asked, @Nullable Standings standings, Supplier<Period> days) {
        return new Ordering(
                asked.order(),
                asked.order() == MemberOrder.AMOUNT ? days.get() : null,
                asked.order() == MemberOrder.SINCE ? standings : null);
    }

    /** A position inside the list is like a cursor: there is something on its other side. */
    private static Paging further(MemberArguments asked, Paging paging, RoaringBitmap all) {
        var end = paging.backward() ? all.getCardinality() : 0;
        return asked.at() == null || asked.at() == end
                ? paging
                : new Paging(paging.size(), paging.backward(), String.valueOf(asked.at()));
    }

    private Supplier<Period> days(MemberArguments asked) {
        if (asked.period() == null) {
            return usualPeriod::get;
        }
        var days = asked.period().on(snapshots.current().businessDate());
        return () -> days;
    }

    private RoaringBitmap filtered(RoaringBitmap members, @Nullable Map<String, Object> filter) {
        return filter == null
                ? members
                : RoaringBitmap.and(
                        members, filters.clientsWho(filter, snapshots.current().businessDate()));
    }
}
