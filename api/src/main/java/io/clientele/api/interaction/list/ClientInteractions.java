package io.clientele.api.interaction.list;

import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.interaction.Interaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Pages of the interactions with many clients, read together: one statement for all clients that are asked the same. */
@Component
class ClientInteractions {

    /** What a client's interactions are asked for: the same for all clients of a level of the query. */
    record Question(Paging paging, @Nullable InteractionFilter filter) {}

    record Asked(int client, Question question) {}

    private final JdbcClient jdbc;
    private final Cursors cursors;

    ClientInteractions(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    Map<Asked, Page<Interaction>> pages(Set<Asked> asked) {
        var pages = new HashMap<Asked, Page<Interaction>>();
        var byQuestion = asked.stream()
                .collect(Collectors.groupingBy(Asked::question, Collectors.mapping(Asked::client, Collectors.toSet())));
        byQuestion.forEach((question, clients) ->
                pages(question, clients).forEach((client, page) -> pages.put(new Asked(client, question), page)));
        return pages;
    }

    private Map<Integer, Page<Interaction>> pages(Question question, Set<Integer> clients) {
        var paging = question.paging();
        var read = read(question, clients);
        Supplier<Map<Integer, Long>> counts = SingletonSupplier.of(() -> counts(question, clients));
        var pages = new HashMap<Integer, Page<Interaction>>();
        for (var client : clients) {
            var own = read.getOrDefault(client, List.of());
            pages.put(
                    client,
                    Page.of(
                            paging,
                            paging.backward() ? own.reversed() : own,
                            interaction -> cursors.of(list(client), InteractionOrder.NEWEST.position(interaction)),
                            () -> counts.get().getOrDefault(client, 0L)));
        }
        return pages;
    }

    private Map<Integer, List<Interaction>> read(Question question, Set<Integer> clients) {
        var conditions = new Conditions();
        var sql = """
                select * from (
                    select %s, row_number() over (partition by i.client_id order by %s) place from interaction i where %s) ranked
                where place <= %s order by client_id, place""".formatted(
                        Interaction.COLUMNS,
                        InteractionOrder.NEWEST.sql(question.paging().backward()),
                        wanted(question, clients, true, conditions),
                        conditions.name(question.paging().size() + 1));
        return jdbc.sql(sql).params(conditions.parameters()).query(Interaction.class).list().stream()
                .collect(Collectors.groupingBy(Interaction::clientId));
    }

    private Map<Integer, Long> counts(Question question, Set<Integer> clients) {
        var conditions = new Conditions();
        var counts = new HashMap<Integer, Long>();
        jdbc.sql("select client_id, count(*) from interaction i where %s group by client_id"
                        .formatted(wanted(question, clients, false, conditions)))
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(row.getInt(1), row.getLong(2));
                });
        return counts;
    }

    private String wanted(Question question, Collection<Integer> clients, boolean fromCursor, Conditions conditions) {
        var filter = question.filter();
        var cursor = question.paging().cursor();
        return Conditions.all(
                conditions.in("i.client_id", clients),
                filter == null ? List.of() : List.of(filter.on(conditions)),
                cursor == null || !fromCursor
                        ? List.of()
                        : List.of(after(question.paging(), cursor, clients, conditions)));
    }

    /** A cursor is of one client's list, so only one client can be asked for what follows it. */
    private String after(Paging paging, String cursor, Collection<Integer> clients, Conditions conditions) {
        var position = clients.stream()
                .map(client -> cursors.position(list(client), cursor))
                .toList()
                .getFirst();
        return InteractionOrder.NEWEST.after(position, paging.backward(), conditions);
    }

    private static String list(int client) {
        return "client-interactions/" + client;
    }
}
