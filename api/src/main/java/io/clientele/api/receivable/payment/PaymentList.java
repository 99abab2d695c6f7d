package io.clientele.api.receivable.payment;

import io.clientele.api.database.Room;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.RowCounts;
import io.clientele.api.receivable.list.OwnClients;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds payments that the caller may see: a limited one those of his clients. */
@Component
class PaymentList {

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final OwnClients ownClients;
    private final RowCounts counts;

    PaymentList(JdbcClient jdbc, Cursors cursors, OwnClients ownClients, RowCounts counts) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.ownClients = ownClients;
        this.counts = counts;
    }

    Page<Payment> page(Paging paging, @Nullable PaymentFilter filter, PaymentOrder order) {
        var list = "payments/" + order;
        var conditions = new Conditions();
        var wanted = new ArrayList<>(own());
        if (filter != null) {
            wanted.add(filter.on(conditions));
        }
        var all = Conditions.all(wanted);
        var counted = Map.copyOf(conditions.parameters());
        var here = paging.cursor() == null
                ? all
                : all + " and " + order.after(cursors.position(list, paging.cursor()), paging.backward(), conditions);
        var limit = conditions.name(paging.size() + 1);
        var read = jdbc.sql("select %s from payment p where %s order by %s limit %s"
                        .formatted(Payment.COLUMNS, here, order.sql(paging.backward()), limit))
                .params(conditions.parameters())
                .query(Payment.class)
                .list();
        return Page.of(
                paging,
                paging.backward() ? read.reversed() : read,
                payment -> cursors.of(list, order.position(payment)),
                () -> counts.of(Room.RECEIVABLE, "payment p", all, counted));
    }

    Optional<Payment> find(long id) {
        return jdbc.sql("select %s from payment p where p.id = :id and %s"
                        .formatted(Payment.COLUMNS, Conditions.all(own())))
                .param("id", id)
                .query(Payment.class)
                .optional();
    }

    /** Those of a source with these external ids, by external id. */
    List<Payment> of(String source, Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select %s from payment p where source = :source and external_id in (:ids) order by external_id"
                                        .formatted(Payment.COLUMNS))
                        .param("source", source)
                        .param("ids", externalIds)
                        .query(Payment.class)
                        .list();
    }

    private List<String> own() {
        return OwnClients.condition("p.client_id", ownClients.all());
    }
}
