package io.clientele.api.receivable.list;

import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.RowCounts;
import io.clientele.api.receivable.Settlements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds invoices that the caller may see: a limited one those of his clients. */
@Component
class ReceivableList {

    private static final int AT_ONCE = 5_000;

    /**
     * One list: what is in it, and in which order it is read.
     *
     * @param given the parameters of what is wanted; those of pages are added to the conditions
     */
    private record Reading(
            Paging paging,
            ReceivableOrder order,
            String wanted,
            Map<String, ?> given,
            Conditions conditions,
            InState inState) {}

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final OwnClients ownClients;
    private final Settlements settlements;
    private final Snapshots snapshots;
    private final RowCounts counts;

    ReceivableList(
            JdbcClient jdbc,
            Cursors cursors,
            OwnClients ownClients,
            Settlements settlements,
            Snapshots snapshots,
            RowCounts counts) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.ownClients = ownClients;
        this.settlements = settlements;
        this.snapshots = snapshots;
        this.counts = counts;
    }

    Page<Receivable> page(
            Paging paging, @Nullable ReceivableFilter filter, @Nullable ReceivableState state, ReceivableOrder order) {
        var list = "receivables/" + order;
        var own = ownClients.all();
        var inState = inState(state, own);
        var conditions = new Conditions();
        var wanted = new ArrayList<>(OwnClients.condition("r.client_id", own));
        wanted.addAll(inState.on(conditions));
        if (filter != null) {
            wanted.add(filter.on(conditions));
        }
        var reading = new Reading(
                paging, order, Conditions.all(wanted), Map.copyOf(conditions.parameters()), conditions, inState);
        var read = read(reading, paging.cursor() == null ? null : cursors.position(list, paging.cursor()));
        return Page.of(
                paging,
                paging.backward() ? read.reversed() : read,
                receivable -> cursors.of(list, order.position(receivable)),
                () -> filter == null ? inState.number().orElseGet(() -> count(reading)) : count(reading));
    }

    Optional<Receivable> find(long id) {
        var own = Conditions.all(OwnClients.condition("r.client_id", ownClients.all()));
        return jdbc.sql("select %s from receivable r where r.id = :id and %s".formatted(Receivable.COLUMNS, own))
                .param("id", id)
                .query(Receivable.class)
                .optional();
    }

    /** Those with these numbers, in no order. */
    List<Receivable> byIds(Collection<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select %s from receivable r where r.id in (:ids)".formatted(Receivable.COLUMNS))
                        .param("ids", ids)
                        .query(Receivable.class)
                        .list();
    }

    /** Those of a source with these documents, by document. */
    List<Receivable> of(String source, Collection<String> documents) {
        return documents.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select %s from receivable r where source = :source and document in (:documents) order by document"
                                        .formatted(Receivable.COLUMNS))
                        .param("source", source)
                        .param("documents", documents)
                        .query(Receivable.class)
                        .list();
    }

    private InState inState(@Nullable ReceivableState state, @Nullable RoaringBitmap own) {
        var date = snapshots.current().businessDate();
        var open = state == null ? new RoaringBitmap() : settlements.open(date, own, state == ReceivableState.OVERDUE);
        return new InState(state, open, date);
    }

    /** Reads on until the page is full; where the state must be picked out, more at a time. */
    private List<Receivable> read(Reading reading, @Nullable String cursor) {
        var full = reading.paging().size() + 1;
        var found = new ArrayList<Receivable>();
        var position = cursor;
        var limit = full;
        while (true) {
            var rows = rows(reading, position, limit);
            rows.stream()
                    .filter(row -> reading.inState().holds(row.id()))
                    .limit(full - (long) found.size())
                    .forEach(found::add);
            if (found.size() == full || rows.size() < limit) {
                return found;
            }
            position = reading.order().position(rows.getLast());
            limit = Math.min(AT_ONCE, 4 * limit);
        }
    }

    private List<Receivable> rows(Reading reading, @Nullable String position, int limit) {
        var order = reading.order();
        var conditions = reading.conditions();
        var backward = reading.paging().backward();
        var here = position == null
                ? reading.wanted()
                : reading.wanted() + " and " + order.after(position, backward, conditions);
        return jdbc.sql("select %s from receivable r where %s order by %s limit %s"
                        .formatted(Receivable.COLUMNS, here, order.sql(backward), conditions.name(limit)))
                .params(conditions.parameters())
                .query(Receivable.class)
                .list();
    }

    private long count(Reading reading) {
        if (reading.inState().known()) {
            return counts.of(Room.RECEIVABLE, "receivable r", reading.wanted(), reading.given());
        }
        var count = new AtomicLong();
        jdbc.sql("select r.id from receivable r where " + reading.wanted())
                .params(reading.given())
                .withFetchSize(Integer.MIN_VALUE)
                .query(row -> {
                    count.addAndGet(reading.inState().holds(row.getInt(1)) ? 1 : 0);
                });
        return count.get();
    }
}
