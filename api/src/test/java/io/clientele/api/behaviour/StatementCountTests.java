package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list costs must not grow with its page: the server itself counts its selects. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTests {

    private static final int TRIES = 7;

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
        var small = statements(9);

        assertThat(List.of(statements(20), statements(60))).containsOnly(small);
    }

    /** The least of several tries, because the clock-work asks the server something now and then. */
    private long statements(int page) {
        return IntStream.range(0, TRIES).mapToLong(_ -> once(page)).min().orElseThrow();
    }

    private long once(int page) {
        var before = asked();
        api.admin().document("""
                        { clients(first: %d) { nodes { name categories { code } segments { segment { name } since via }
                            sales(first: 3) { nodes { document lines { product { name } } } } } } }""".formatted(page)).executeAndVerify();
        return asked() - before;
    }

    private long asked() {
        return jdbc.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getLong(2))
                .single();
    }
}
