package io.clientele.api.receivable.list;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.receivable.ReceivableTestData;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.Payments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invoices and payments of three clients, and the door through which they are asked for. */
abstract class ReceivableDoor {

    @Autowired
    Api api;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        ReceivableTestData.clear(jdbc);
        clients.upsert(
                "file",
                List.of(
                        Card.of("A")
                                .with(ClientField.MANAGER, "Ivanov")
                                .with(ClientField.CREDIT_LIMIT, "300")
                                .card(),
                        Card.of("B").card(),
                        Card.of("C").card()));
        owe(
                invoice("I1").of("A").on("2026-09-01").due("2026-09-15").amount("100"),
                invoice("I2")
                        .of("A")
                        .on("2026-11-01")
                        .due("2026-11-20")
                        .amount("200")
                        .at("OOO")
                        .kind("act"),
                invoice("I3").of("A").on("2026-11-10").due("2026-12-10").amount("50.5"),
                invoice("I4")
                        .of("B")
                        .on("2026-11-10")
                        .due("2026-11-21")
                        .in("USD", "90")
                        .amount("10"),
                invoice("I5").of("A").on("2026-12-01").due("2026-12-10").amount("7"));
        pay(
                payment("P1").of("A").on("2026-09-20").amount("130"),
                payment("P2").of("A").on("2026-11-15").amount("220").closing("I2"),
                payment("P3").of("A").on("2026-11-16").amount("-10").closing("I2"));
    }

    GraphQlTester.Response answered(String document) {
        var answer = api.admin().document(document).execute();
        answer.errors().verify();
        return answer;
    }

    List<String> texts(String query, String path) {
        return codes(answered(query), path);
    }

    static List<String> codes(GraphQlTester.Response answer, String path) {
        return answer.path(path).entityList(String.class).get();
    }

    void account(String name, String role, String more) {
        answered(
                "mutation { accountCreate(input: {username: \"%s\", password: \"%s\", role: %s, %s}) { userErrors { code } } }"
                        .formatted(name, Api.PASSWORD, role, more));
    }

    int number(String table, String column, String key) {
        return jdbc.sql("select id from %s where %s = ?".formatted(table, column))
                .param(key)
                .query(Integer.class)
                .single();
    }

    void owe(ReceivableTestData... rows) {
        assertThat(invoices.upsert(
                                "file",
                                Stream.of(rows).map(ReceivableTestData::invoice).toList())
                        .rejected())
                .isEmpty();
    }

    void pay(ReceivableTestData... rows) {
        assertThat(payments.upsert(
                                "file",
                                Stream.of(rows).map(ReceivableTestData::payment).toList())
                        .rejected())
                .isEmpty();
    }

    List<String> walk(String list, String field, String arguments, boolean forward) {
        var found = new ArrayList<String>();
        var place = "";
        for (var more = true; more; ) {
            var page = answered(
                    "{ %1$s(%2$s: 1, %3$s%4$s) { nodes { %5$s } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                            .formatted(list, forward ? "first" : "last", arguments, place, field));
            found.addAll(page.path(list + ".nodes[*]." + field)
                    .entityList(String.class)
                    .get());
            var cursor = page.path(list + ".pageInfo." + (forward ? "endCursor" : "startCursor"))
                    .entity(String.class)
                    .get();
            place = ", %s: \"%s\"".formatted(forward ? "after" : "before", cursor);
            more = page.path(list + ".pageInfo." + (forward ? "hasNextPage" : "hasPreviousPage"))
                    .entity(Boolean.class)
                    .get();
        }
        return found;
    }
}
