package io.clientele.api.sale.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class SaleChangeTests {

    private static final String SALES = """
            mutation($input: SaleUpsertInput!) { saleUpsert(input: $input) { created changed unchanged userErrors { field code }
              sales { document soldAt isReturn revenue { amount } client { name } lines { line product { name } } } } }""";
    private static final String PRODUCTS = """
            mutation($input: ProductUpsertInput!) { productUpsert(input: $input) { created changed unchanged
              userErrors { field code } products { externalId name article price { amount } group { path } } } }""";
    private static final String DELETE = """
            mutation($input: SaleDeleteInput!) { saleDelete(input: $input) { deleted userErrors { field code } } }""";

    private final Api api;
    private final Clients clients;
    private final JdbcClient jdbc;

    @Autowired
    SaleChangeTests(Api api, Clients clients, JdbcClient jdbc) {
        this.api = api;
        this.clients = clients;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void placeClientsAndProducts() {
        List.of("sale_line", "sale", "product", "product_group", "idempotency_key")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        clients.upsert("api", List.of(Card.of("A").card(), Card.of("B").card()));
        products(product("drill", Map.of("name", "Drill")), product("bit", Map.of("name", "Bit")));
    }

    @Test
    void takesDocumentsThatTheNextQuerySees() {
        var answer = sales(
                sale("D1", "A", line("1", "drill", "100.50"), line("2", "Bit", "20")),
                sale("R1", "A", line("1", "bit", "-20")));

        answer.response().path("saleUpsert").matchesJsonStrictly("""
                {"created": 3, "changed": 0, "unchanged": 0, "userErrors": [], "sales": [
                  {"document": "D1", "soldAt": "2026-11-01T09:00:00Z", "isReturn": false, "revenue": {"amount": "120.5000"},
                   "client": {"name": "Client A"},
                   "lines": [{"line": "1", "product": {"name": "Drill"}}, {"line": "2", "product": {"name": "Bit"}}]},
                  {"document": "R1", "soldAt": "2026-11-01T09:00:00Z", "isReturn": true, "revenue": {"amount": "-20.0000"},
                   "client": {"name": "Client A"}, "lines": [{"line": "1", "product": {"name": "Bit"}}]}]}""");
        assertThat(ask("{ client(externalId: \"A\") { sales { totalCount } } }").number("client.sales.totalCount"))
                .isEqualTo(2);
    }

    @Test
    void changesNothingTheSecondTimeAndTakesOutALineThatIsNotGiven() {
        var two = sale("D1", "A", line("1", "drill", "100"), line("2", "bit", "20"));
        sales(two);

        assertThat(counts(sales(two))).containsExactly(0, 0, 2);
        assertThat(counts(sales(sale("D1", "B", line("1", "drill", "100"))))).containsExactly(0, 1, 0);
        assertThat(stored("select count(*) from sale_line")).isEqualTo(1);
        assertThat(stored("select amount from sale")).isEqualTo(100);
    }

    @Test
    void tellsEveryFaultAtItsPlaceAndLandsTheOtherDocuments() {
        var answer = sales(
                sale("D1", "nobody", line("1", "drill", "1"), line("2", "bit", "1")),
                sale("D2", "A", line("1", "drill", "1"), line("2", "nothing", "1")),
                sale("D3", "A", line("1", "drill", "1")),
                sale("D4", "A"));

        answer.response().path("saleUpsert.userErrors").matchesJsonStrictly("""
                [{"field": ["sales", "0", "client"], "code": "UNKNOWN_CLIENT"},
                 {"field": ["sales", "1", "lines", "1", "product"], "code": "UNKNOWN_PRODUCT"},
                 {"field": ["sales", "3", "lines"], "code": "REQUIRED"}]""");
        assertThat(stored("select count(*) from sale")).isEqualTo(1);
    }

    @Test
    void refusesADocumentWithoutLinesAndTooManyDocuments() {
        sales(sale("D1", "A")).response().path("saleUpsert.userErrors").matchesJsonStrictly("""
                [{"field": ["sales", "0", "lines"], "code": "REQUIRED"}]""");
        var many = IntStream.rangeClosed(1, 501)
                .mapToObj(number -> sale("D" + number, "A", line("1", "drill", "1")))
                .toList();

        upsert(many, Map.of()).response().path("saleUpsert.userErrors").matchesJsonStrictly("""
                [{"field": ["sales"], "code": "BATCH_TOO_LARGE"}]""");
        assertThat(stored("select count(*) from sale")).isZero();
    }

    @Test
    void makesWhatIsMissingWhenAskedTo() {
        var answer = upsert(List.of(sale("D1", "new", line("1", "fresh", "1"))), Map.of("createMissing", true));

        assertThat(answer.text("saleUpsert.sales[0].client.name")).isEqualTo("new");
        assertThat(answer.text("saleUpsert.sales[0].lines[0].product.name")).isEqualTo("fresh");
    }

    @Test
    void doesNothingAgainForTheSameKey() {
        var key = Map.<String, Object>of("idempotencyKey", "once");
        upsert(List.of(sale("D1", "A", line("1", "drill", "1"))), key);
        sales(sale("D1", "A", line("1", "drill", "2")));

        var again = upsert(List.of(sale("D1", "A", line("1", "drill", "1"))), key);

        assertThat(counts(again)).containsExactly(1, 0, 0);
        assertThat(stored("select amount from sale")).isEqualTo(2);
    }

    @Test
    void takesDocumentsAwayAndTellsThoseThatAreNotThere() {
        sales(sale("D1", "A", line("1", "drill", "1")), sale("D2", "A", line("1", "drill", "1")));

        ask(DELETE, Map.of("input", Map.of("documents", List.of("D1", "D9"))))
                .response()
                .path("saleDelete")
                .matchesJsonStrictly("""
                {"deleted": 1, "userErrors": [{"field": ["documents", "1"], "code": "NOT_FOUND"}]}""");
        assertThat(ask("{ client(externalId: \"A\") { sales { nodes { document } } } }")
                        .texts("client.sales.nodes[*].document"))
                .containsExactly("D2");
    }

    @Test
    void keepsWhatAProductsCardDoesNotNameAndClearsWhatIsNull() {
        products(product("saw", Map.of("name", "Saw", "article", "S-1", "price", "10.5", "group", "Tools/Saws")));
        var cleared = new HashMap<String, Object>(Map.of("externalId", "saw"));
        cleared.put("article", null);

        products(cleared).response().path("productUpsert").matchesJsonStrictly("""
                {"created": 0, "changed": 1, "unchanged": 0, "userErrors": [], "products": [
                  {"externalId": "saw", "name": "Saw", "article": null, "price": {"amount": "10.5000"}, "group": {"path": "Tools/Saws"}}]}""");
    }

    @Test
    void refusesAProductThatIsWrongAtItsField() {
        products(product("x", Map.of("price", "-1", "name", "X")), product("y", Map.of()))
                .response()
                .path("productUpsert.userErrors")
                .matchesJsonStrictly("""
                [{"field": ["products", "0", "price"], "code": "NEGATIVE"}, {"field": ["products", "1", "name"], "code": "REQUIRED"}]""");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private Answer products(Map<String, ?>... cards) {
        return ask(PRODUCTS, Map.of("input", Map.of("products", List.of(cards))));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private Answer sales(Map<String, ?>... documents) {
        return upsert(List.of(documents), Map.of());
    }

    private Answer upsert(List<? extends Map<String, ?>> documents, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("sales", documents);
        return ask(SALES, Map.of("input", input));
    }

    private static Map<String, ?> product(String externalId, Map<String, ?> fields) {
        var card = new HashMap<String, Object>(fields);
        card.put("externalId", externalId);
        return card;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, ?> sale(String document, String client, Map<String, ?>... lines) {
        return Map.of(
                "document",
                document,
                "soldAt",
                "2026-11-01T12:00:00+03:00",
                "client",
                client,
                "lines",
                new ArrayList<>(List.of(lines)));
    }

    private static Map<String, ?> line(String line, String product, String amount) {
        return Map.of(
                "line", line, "product", product, "quantity", amount.startsWith("-") ? "-1" : "1", "amount", amount);
    }

    private static List<Integer> counts(Answer answer) {
        return List.of(
                answer.number("saleUpsert.created"),
                answer.number("saleUpsert.changed"),
                answer.number("saleUpsert.unchanged"));
    }

    private int stored(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private Answer ask(String document) {
        return new Asking(api.admin()).ask(document);
    }

    private Answer ask(String document, Map<String, ?> variables) {
        return new Asking(api.admin()).ask(document, variables);
    }
}
