package io.clientele.api.sale.list;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.RowCounts;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.ShownSales;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds sales that the caller may see: a limited one those to his clients. */
@Component
class SaleList implements ShownSales {

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final Callers callers;
    private final VisibleClients visibleClients;
    private final SaleColumns columns;
    private final Snapshots snapshots;
    private final RowCounts counts;

    SaleList(
            JdbcClient jdbc,
            Cursors cursors,
            Callers callers,
            VisibleClients visibleClients,
            SaleColumns columns,
            Snapshots snapshots,
            RowCounts counts) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.callers = callers;
        this.visibleClients = visibleClients;
        this.columns = columns;
        this.snapshots = snapshots;
        this.counts = counts;
    }

    Page<Sale> page(Paging paging, @Nullable SaleFilter filter, SaleOrder order) {
        var list = "sales/" + order;
        var conditions = new Conditions();
        var wanted = new ArrayList<>(visible());
        if (filter != null) {
            wanted.add(filter.on(conditions, channels()));
        }
        var all = Conditions.all(wanted);
        var counted = Map.copyOf(conditions.parameters());
        var here = paging.cursor() == null
                ? all
                : all + " and " + order.after(cursors.position(list, paging.cursor()), paging.backward(), conditions);
        var limit = conditions.name(paging.size() + 1);
        var read = jdbc.sql("select %s from sale s where %s order by %s limit %s"
                        .formatted(Sale.COLUMNS, here, order.sql(paging.backward()), limit))
                .params(conditions.parameters())
                .query(Sale.class)
                .list();
        return Page.of(
                paging,
                paging.backward() ? read.reversed() : read,
                sale -> cursors.of(list, order.position(sale)),
                () -> counts.of(Room.SALE, "sale s", all, counted));
    }

    Optional<Sale> find(long id) {
        return jdbc.sql("select %s from sale s where s.id = :id and %s"
                        .formatted(Sale.COLUMNS, Conditions.all(visible())))
                .param("id", id)
                .query(Sale.class)
                .optional();
    }

    @Override
    public List<Sale> ofDocuments(String source, Collection<String> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        var found = jdbc
                .sql("select %s from sale s where s.source = :source and s.document in (:documents) and %s"
                        .formatted(Sale.COLUMNS, Conditions.all(visible())))
                .param("source", source)
                .param("documents", documents)
                .query(Sale.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Sale::document, Function.identity()));
        return documents.stream()
                .distinct()
                .filter(found::containsKey)
                .map(document -> Objects.requireNonNull(found.get(document)))
                .toList();
    }

    /** In the order of their keys, of each document apart. */
    List<Line> lines(Collection<Long> sales) {
        return jdbc.sql("""
                        select sale_id, line, product_id, l.quantity, l.amount, l.vat_amount, vat_rate, l.cost, discount_amount,
                            price, original_amount, s.currency
                        from sale_line l join sale s on s.id = l.sale_id
                        where sale_id in (:sales) order by sale_id, length(line), line""").param("sales", sales).query(Line.class).list();
    }

    /** Every channel that documents name. */
    List<String> channels() {
        return columns.at(snapshots.current()).channels();
    }

    /** Ids are ours and numbers, so they stand in the text. */
    List<String> visible() {
        var visible = visibleClients.of(callers.current());
        if (visible == null) {
            return List.of();
        }
        return List.of(
                visible.isEmpty()
                        ? Conditions.NEVER
                        : visible.stream()
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(", ", "s.client_id in (", ")")));
    }
}
