package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list costs must not grow with its page: the server itself counts its selects. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTests {

    private static final int TRIES = 7;
    private static final String CLIENTS = """
            { clients(first: %d) { nodes { name categories { code } segments { segment { name } since via }
                sales(first: 3) { nodes { document lines { product { name } } } } } } }""";

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    StatementCountTests(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void load() {
        var doors = new Doors(api);
        var clients = new StringBuilder("external_id,name,region\n");
        var sales = new StringBuilder("document,line,sold_at,client,product,quantity,amount\n");
        for (var at = 0; at < 60; at++) {
            clients.append("c%d,Client %d,Region %d\n".formatted(at, at, at % 3));
            sales.append("d%1$d,1,2026-11-01,c%1$d,p,1,100\n".formatted(at));
        }
        doors.imported("clients", clients.toString(), "");
        doors.imported("products", "external_id,name\np,Product\n", "");
        doors.imported("sales", sales.toString(), "");
        for (var region = 0; region < 3; region++) {
            api.admin()
                    .document(
                            "mutation { segmentCreate(input: {name: \"R%1$d\", forming: DYNAMIC, text: \"region = 'Region %1$d'\"}) { userErrors { code } } }"
                                    .formatted(region))
                    .executeAndVerify();
        }
    }

    @Test
    void clientsWithSegmentsAndSalesCostTheSameWhateverThePage() {
        // Every segment has a member on each of these pages; one that had none would cost less.
        var small = statements(CLIENTS, 9);

        assertThat(List.of(statements(CLIENTS, 20), statements(CLIENTS, 60))).containsOnly(small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "ID", "AMOUNT", "LAST_PURCHASE", "DEBT", "SINCE"})
    void membersInAnyOrderCostTheSameWhateverThePageAndPosition(String order) {
        var document = """
                { segment(name: "R1") { members(orderBy: %s at: 2 first: %%d) { totalCount edges {
                  cursor since via amount { amount } lastPurchase debt { amount } node { name } } } } }""".formatted(order);
        var small = statements(document, 3);

        assertThat(List.of(statements(document, 9), statements(document, 18))).containsOnly(small);
    }

    @Test
    void changesCostTheSameWhateverThePage() {
        var document =
                "{ segment(name: \"R1\") { changes(since: \"2026-01-01\" first: %d) { totalCount nodes { kind client { name } } } } }";
        var small = statements(document, 3);

        assertThat(List.of(statements(document, 9), statements(document, 18))).containsOnly(small);
    }

    /** The least of several tries, because the clock-work asks the server something now and then. */
    private long statements(String document, int page) {
        return IntStream.range(0, TRIES)
                .mapToLong(_ -> once(document.formatted(page)))
                .min()
                .orElseThrow();
    }

    private long once(String document) {
        var before = asked();
        api.admin().document(document).executeAndVerify();
        return asked() - before;
    }

    private long asked() {
        return jdbc.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getLong(2))
                .single();
    }
}
