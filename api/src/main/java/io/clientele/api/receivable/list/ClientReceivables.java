package io.clientele.api.receivable.list;

import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.receivable.settlement.Invoice;
import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of the invoices of many clients, the newest first, read together. */
@Component
class ClientReceivables {

    /** What a client's invoices are asked for. */
    record Asked(int client, Paging paging, @Nullable ReceivableState state) {}

    /** The invoices of a client that are in the list, and those of them on the page and just after it. */
    private record Slice(long total, List<Integer> ids) {}

    private final Settlements settlements;
    private final ReceivableList receivables;
    private final Snapshots snapshots;
    private final Cursors cursors;

    ClientReceivables(Settlements settlements, ReceivableList receivables, Snapshots snapshots, Cursors cursors) {
        this.settlements = settlements;
        this.receivables = receivables;
        this.snapshots = snapshots;
        this.cursors = cursors;
    }

    Map<Asked, Page<Receivable>> pages(Set<Asked> asked) {
        var slices = slices(asked);
        var byId = receivables
                .byIds(slices.values().stream()
                        .flatMap(slice -> slice.ids().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Receivable::id, Function.identity()));
        var pages = new HashMap<Asked, Page<Receivable>>();
        slices.forEach((one, slice) -> pages.put(one, page(one, slice, byId)));
        return pages;
    }

    private Map<Asked, Slice> slices(Set<Asked> asked) {
        var date = snapshots.current().businessDate();
        var settled = settlements.of(asked.stream().map(Asked::client).collect(Collectors.toSet()), date);
        var slices = new HashMap<Asked, Slice>();
        asked.forEach(one -> slices.put(one, slice(one, settled.getOrDefault(one.client(), Settlement.NONE), date)));
        return slices;
    }

    private Slice slice(Asked asked, Settlement settlement, LocalDate date) {
        var state = asked.state();
        var wanted = settlement.invoices().reversed().stream()
                .filter(settled -> state == null || state.holds(settled, date))
                .map(settled -> settled.invoice())
                .toList();
        var backward = asked.paging().backward();
        var ids = (backward ? wanted.reversed() : wanted)
                .stream()
                        .filter(beyondCursor(asked))
                        .limit(asked.paging().size() + 1L)
                        .map(Invoice::id)
                        .toList();
        return new Slice(wanted.size(), backward ? ids.reversed() : ids);
    }

    private Predicate<Invoice> beyondCursor(Asked asked) {
        var cursor = asked.paging().cursor();
        if (cursor == null) {
            return invoice -> true;
        }
        var position = cursors.position(list(asked.client()), cursor);
        var slash = position.indexOf('/');
        var day = LocalDate.parse(position.substring(0, slash));
        var id = Integer.parseInt(position.substring(slash + 1));
        return invoice -> {
            var later = invoice.issuedOn().equals(day)
                    ? Integer.compare(invoice.id(), id)
                    : invoice.issuedOn().compareTo(day);
            return asked.paging().backward() ? later > 0 : later < 0;
        };
    }

    private Page<Receivable> page(Asked asked, Slice slice, Map<Integer, Receivable> byId) {
        return Page.of(
                asked.paging(),
                slice.ids().stream()
                        .map(id -> Objects.requireNonNull(byId.get(id)))
                        .toList(),
                receivable -> cursors.of(list(asked.client()), ReceivableOrder.NEWEST.position(receivable)),
                slice::total);
    }

    private static String list(int client) {
        return "client-receivables/" + client;
    }
}
