package io.clientele.api.exchange.list;

import io.clientele.api.client.Universe;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.column.BlockReader;
import io.clientele.api.exchange.column.ClientColumn;
import io.clientele.api.exchange.column.ClientColumns;
import io.clientele.api.exchange.column.ClientListing;
import io.clientele.api.exchange.column.ClientRow;
import io.clientele.api.exchange.download.Listing;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.member.MemberArguments;
import io.clientele.api.segment.member.MemberLists;
import io.clientele.api.segment.member.Standings;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.history.History;
import io.clientele.api.segment.overlap.Overlaps;
import io.clientele.api.segment.ranking.MemberOrder;
import io.clientele.api.segment.ranking.SortDirection;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Lists of clients: of a segment, of all there are, of a cell of an overlap; the same clients in the same order as in GraphQL. */
@Component
class ClientLists {

    private static final int BLOCK = 2_000;

    private final Segments segments;
    private final Membership membership;
    private final History history;
    private final ChosenSegments chosen;
    private final Overlaps overlaps;
    private final Universe universe;
    private final MemberLists lists;
    private final ClientColumns columns;
    private final BlockReader blocks;
    private final FilterText filters;
    private final Explanations explanations;
    private final Snapshots snapshots;

    ClientLists(
            Segments segments,
            Membership membership,
            History history,
            ChosenSegments chosen,
            Overlaps overlaps,
            Universe universe,
            MemberLists lists,
            ClientColumns columns,
            BlockReader blocks,
            FilterText filters,
            Explanations explanations,
            Snapshots snapshots) {
        this.segments = segments;
        this.membership = membership;
        this.history = history;
        this.chosen = chosen;
        this.overlaps = overlaps;
        this.universe = universe;
        this.lists = lists;
        this.columns = columns;
        this.blocks = blocks;
        this.filters = filters;
        this.explanations = explanations;
        this.snapshots = snapshots;
    }

    /** @throws Problem {@code NOT_FOUND}, and the codes of ids, orders, filters, columns and rules */
    Listing<ClientRow> members(String id, ListParameters asked, Language language) {
        var segment = segments.findById(Ids.integer(Segment.TYPE, id))
                .orElseThrow(() -> new Problem("NOT_FOUND", "There is no segment `%s`.".formatted(id)));
        return listing(
                segment.name(),
                membership.on(segment, asked.asOf()),
                history.of(segment, asked.asOf()),
                asked,
                language);
    }

    /** Neither erased nor archived ones. */
    Listing<ClientRow> clients(ListParameters asked, Language language) {
        var title = language == Language.RU ? "Клиенты" : "Clients";
        return listing(title, universe.everyone(null), null, asked, language);
    }

    /**
     * The clients of a cell.
     *
     * @param laid ids of the segments laid over each other
     * @param in ids of those that the clients are in
     * @param mode EXCLUSIVE, by default, or INCLUSIVE
     */
    Listing<ClientRow> cell(
            List<String> laid, List<String> in, @Nullable String mode, ListParameters asked, Language language) {
        var all = chosen.of(laid, 1);
        var named = chosen.of(in, 1);
        var exclusive = mode == null || ListParameters.one("mode", CellMode.class, mode) == CellMode.EXCLUSIVE;
        return listing(
                named.stream().map(Segment::name).collect(Collectors.joining(" и ")),
                overlaps.cell(all, named, exclusive, asked.asOf()),
                null,
                asked,
                language);
    }

    private enum CellMode {
        EXCLUSIVE,
        INCLUSIVE
    }

    private Listing<ClientRow> listing(
            String title,
            RoaringBitmap clients,
            @Nullable Standings standings,
            ListParameters asked,
            Language language) {
        var members = lists.inOrder(clients, standings, arguments(asked));
        var today = snapshots.current().businessDate();
        var list = new ClientListing(members, standings, asked.asOf(), today, language);
        var chosenColumns = columns.of(asked.columnNames(), list);
        var shown = chosenColumns.stream().map(ClientColumn::column).toList();
        return new Listing<>(
                title + " " + (asked.asOf() == null ? today : asked.asOf()),
                shown,
                taker -> each(list, fields(chosenColumns), taker),
                explanations.of(title, members.period(), asked, shown, language));
    }

    private MemberArguments arguments(ListParameters asked) {
        return new MemberArguments(
                null,
                null,
                null,
                null,
                null,
                asked.orderBy() == null ? null : ListParameters.one("orderBy", MemberOrder.class, asked.orderBy()),
                asked.direction() == null
                        ? null
                        : ListParameters.one("direction", SortDirection.class, asked.direction()),
                asked.periodInput(),
                filters.ofClients(asked.filter()));
    }

    private static Set<ClientField> fields(List<ClientColumn> columns) {
        var fields = EnumSet.noneOf(ClientField.class);
        columns.stream().map(ClientColumn::fields).forEach(fields::addAll);
        return fields;
    }

    private void each(ClientListing list, Set<ClientField> fields, Listing.Taker<ClientRow> taker) throws IOException {
        var members = list.members();
        try (list) {
            for (var from = 0; from < members.size(); from += BLOCK) {
                var clients = members.between(from, Math.min(members.size(), from + BLOCK));
                var block = blocks.block(clients, fields, list);
                for (var at = 0; at < clients.size(); at++) {
                    taker.take(new ClientRow(from + at + 1, clients.get(at), block));
                }
            }
        }
    }
}
