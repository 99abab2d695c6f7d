package io.clientele.api.exchange.commerceml;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of exchanges with 1C among the imports, looked at and taken back. */
@ClienteleTest
class ExchangedBatchesTests {

    private static final String LATEST = """
            { importBatches(first: 1) { nodes { number kind fileName source startedBy dryRun counts { created changed rejected }
              rows(first: 100) { nodes { type action key } } } } }""";
    private static final String UNDO = """
            mutation($number: Int!) { importBatchUndo(number: $number) { removed restored touched { type key }
              userErrors { code } } }""";

    private final Api api;
    private final Asking admin;
    private final JdbcClient jdbc;

    @Autowired
    ExchangedBatchesTests(Api api, JdbcClient jdbc) {
        this.api = api;
        this.admin = new Asking(api.admin());
        this.jdbc = jdbc;
    }

    @Test
    void areToldWithTheirCountsAndThings() {
        send("catalog", "import.xml", "told");
        send("sale", "contragents.xml", "told");

        var answer = send("sale", "documents.xml", "told");

        var batch = admin.ask(LATEST);
        var path = "importBatches.nodes[0].";
        assertThat(batch.text(path + "kind")).isEqualTo("COMMERCEML");
        assertThat(batch.text(path + "fileName")).isEqualTo("documents.xml");
        assertThat(batch.text(path + "source")).isEqualTo("told");
        assertThat(batch.text(path + "startedBy")).isEqualTo("admin");
        assertThat(batch.yes(path + "dryRun")).isFalse();
        assertThat(answer)
                .contains("created %d, changed %d,"
                        .formatted(batch.number(path + "counts.created"), batch.number(path + "counts.changed")))
                .contains("rejected " + batch.number(path + "counts.rejected"));
        assertThat(batch.texts(path + "rows.nodes[*].type")).contains("CLIENT", "SALE", "PAYMENT");
        assertThat(batch.texts(path + "rows.nodes[*].key")).contains("c-payer", "d-sale", "d-refund");
    }

    @Test
    void areUndoneWholeAndComeAgain() {
        send("catalog", "import.xml", "undone");
        send("sale", "contragents.xml", "undone");
        var before = stored("undone");
        send("sale", "documents.xml", "undone");
        var after = stored("undone");

        var undone = undo(number());

        assertThat(undone.texts("importBatchUndo.userErrors[*].code")).isEmpty();
        assertThat(undone.number("importBatchUndo.removed")).isPositive();
        assertThat(after).isNotEqualTo(before);
        assertThat(stored("undone")).isEqualTo(before);
        send("sale", "documents.xml", "undone");
        assertThat(stored("undone")).isEqualTo(after);
    }

    @Test
    void areKeptWhileSomethingNewerRestsOnThem() {
        send("catalog", "import.xml", "kept");
        send("sale", "contragents.xml", "kept");
        var clients = number();
        send("sale", "documents.xml", "kept");
        var after = stored("kept");

        var refused = undo(clients);

        assertThat(refused.texts("importBatchUndo.userErrors[*].code")).containsExactly("TOUCHED_SINCE");
        assertThat(refused.texts("importBatchUndo.touched[*].key")).contains("c-buyer");
        assertThat(stored("kept")).isEqualTo(after);
    }

    private String send(String type, String name, String source) {
        var answer = OneC.begin(api, type)
                .send(name, Golden.bytes(name, "UTF-8"), 100_000)
                .load(name, source);
        assertThat(answer).startsWith("success");
        return answer;
    }

    private int number() {
        return admin.ask(LATEST).number("importBatches.nodes[0].number");
    }

    private Answer undo(int number) {
        return admin.ask(UNDO, Map.of("number", number));
    }

    /** Clients, documents with their lines and payments. */
    private List<String> stored(String source) {
        return jdbc.sql("""
                        select concat_ws('|', 'client', external_id, name, coalesce(inn, '-'), coalesce(phone, '-'), active)
                        from client where source = :source
                        union all
                        select concat_ws('|', 'sale', s.document, c.external_id, s.amount, count(*), sum(l.amount)) from sale s
                        join sale_line l on l.sale_id = s.id left join client c on c.id = s.client_id
                        where s.source = :source group by s.id, s.document, c.external_id, s.amount
                        union all
                        select concat_ws('|', 'payment', external_id, amount) from payment where source = :source order by 1""").param("source", source).query(String.class).list();
    }
}
