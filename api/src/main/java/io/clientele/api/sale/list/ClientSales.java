package io.clientele.api.sale.list;

import io.clientele.api.firm.Period;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.filter.Conditions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Pages of the sales of many clients, read together: one statement for all clients that are asked the same. */
@Component
class ClientSales {

    /** What a client's sales are asked for: the same for all clients of a level of the query. */
    record Question(Paging paging, @Nullable Period period) {}

    record Asked(int client, Question question) {}

    private final JdbcClient jdbc;
    private final Cursors cursors;

    ClientSales(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    Map<Asked, Page<Sale>> pages(Set<Asked> asked) {
        var pages = new HashMap<Asked, Page<Sale>>();
        var byQuestion = asked.stream()
                .collect(Collectors.groupingBy(Asked::question, Collectors.mapping(Asked::client, Collectors.toSet())));
        byQuestion.forEach((question, clients) ->
                pages(question, clients).forEach((client, page) -> pages.put(new Asked(client, question), page)));
        return pages;
    }

    private Map<Integer, Page<Sale>> pages(Question question, Set<Integer> clients) {
        var paging = question.paging();
        var read = read(question, clients);
        Supplier<Map<Integer, Long>> counts = SingletonSupplier.of(() -> counts(question, clients));
        var pages = new HashMap<Integer, Page<Sale>>();
        for (var client : clients) {
            var own = read.getOrDefault(client, List.of());
            pages.put(
                    client,
                    Page.of(
                            paging,
                            paging.backward() ? own.reversed() : own,
                            sale -> cursors.of(list(client), SaleOrder.NEWEST.position(sale)),
                            () -> counts.get().getOrDefault(client, 0L)));
        }
        return pages;
    }

    private Map<Integer, List<Sale>> read(Question question, Set<Integer> clients) {
        var conditions = new Conditions();
        var sql = """
                select * from (
                    select %s, row_number() over (partition by s.client_id order by %s) place from sale s where %s) ranked
                where place <= %s order by client_id, place""".formatted(
                        Sale.COLUMNS,
                        SaleOrder.NEWEST.sql(question.paging().backward()),
                        wanted(question, clients, true, conditions),
                        conditions.name(question.paging().size() + 1));
        return jdbc.sql(sql).params(conditions.parameters()).query(Sale.class).list().stream()
                .collect(Collectors.groupingBy(Sale::clientId));
    }

    private Map<Integer, Long> counts(Question question, Set<Integer> clients) {
        var conditions = new Conditions();
        var counts = new HashMap<Integer, Long>();
        jdbc.sql("select client_id, count(*) from sale s where %s group by client_id"
                        .formatted(wanted(question, clients, false, conditions)))
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(row.getInt(1), row.getLong(2));
                });
        return counts;
    }

    private String wanted(Question question, Collection<Integer> clients, boolean fromCursor, Conditions conditions) {
        var period = question.period();
        var cursor = question.paging().cursor();
        return Conditions.all(
                conditions.in("s.client_id", new HashSet<>(clients)),
                period == null ? List.of() : conditions.comparison("s.sold_on", ">=", period.from()),
                period == null ? List.of() : conditions.comparison("s.sold_on", "<", period.to()),
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
        return SaleOrder.NEWEST.after(position, paging.backward(), conditions);
    }

    private static String list(int client) {
        return "client-sales/" + client;
    }
}
