package io.clientele.api.interaction.list;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.Room;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.RowCounts;
import io.clientele.api.interaction.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds interactions that the caller may see: a limited one those with his clients. */
@Component
class InteractionList {

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final Callers callers;
    private final VisibleClients visibleClients;
    private final RowCounts counts;

    InteractionList(
            JdbcClient jdbc, Cursors cursors, Callers callers, VisibleClients visibleClients, RowCounts counts) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.callers = callers;
        this.visibleClients = visibleClients;
        this.counts = counts;
    }

    Page<Interaction> page(Paging paging, @Nullable InteractionFilter filter, InteractionOrder order) {
        var list = "interactions/" + order;
        var conditions = new Conditions();
        var wanted = new ArrayList<>(visible());
        if (filter != null) {
            wanted.add(filter.on(conditions));
        }
        var all = Conditions.all(wanted);
        var counted = Map.copyOf(conditions.parameters());
        var here = paging.cursor() == null
                ? all
                : all + " and " + order.after(cursors.position(list, paging.cursor()), paging.backward(), conditions);
        var limit = conditions.name(paging.size() + 1);
        var read = jdbc.sql("select %s from interaction i where %s order by %s limit %s"
                        .formatted(Interaction.COLUMNS, here, order.sql(paging.backward()), limit))
                .params(conditions.parameters())
                .query(Interaction.class)
                .list();
        return Page.of(
                paging,
                paging.backward() ? read.reversed() : read,
                interaction -> cursors.of(list, order.position(interaction)),
                () -> counts.of(Room.INTERACTION, "interaction i", all, counted));
    }

    Optional<Interaction> find(long id) {
        return jdbc.sql("select %s from interaction i where i.id = :id and %s"
                        .formatted(Interaction.COLUMNS, Conditions.all(visible())))
                .param("id", id)
                .query(Interaction.class)
                .optional();
    }

    /** Ids are ours and numbers, so they stand in the text. */
    private List<String> visible() {
        var visible = visibleClients.of(callers.current());
        if (visible == null) {
            return List.of();
        }
        return List.of(
                visible.isEmpty()
                        ? Conditions.NEVER
                        : visible.stream()
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(", ", "i.client_id in (", ")")));
    }
}
