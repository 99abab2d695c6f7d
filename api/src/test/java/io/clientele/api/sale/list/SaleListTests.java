package io.clientele.api.sale.list;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.product;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class SaleListTests {

    @Autowired
    Sales sales;

    @Autowired
    Products products;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Api api;

    @BeforeEach
    void fill() {
        SaleTestData.clear(jdbc);
        products.upsert(
                "file",
                List.of(
                        product("Drill", "Drill", "Tools"),
                        product("Bit", "Bit", "Tools/Bits"),
                        product("Paint", "ёлочная краска", "Colours")));
        take(
                sale("D1", "1")
                        .to("A")
                        .at("2026-03-01T10:00:00")
                        .amount("100")
                        .vat("20")
                        .cost("30")
                        .through("WEB")
                        .by("Ivanov"),
                sale("D1", "2")
                        .to("A")
                        .at("2026-03-01T10:00:00")
                        .of("Bit")
                        .amount("5")
                        .through("WEB")
                        .by("Ivanov"),
                sale("D2", "1").to("A").at("2026-03-02T23:30:00").amount("70").in("USD", "90.5"),
                sale("D3", "1").to("B").at("2026-03-02T23:30:00").amount("-50").quantity("-1"),
                sale("D4", "1")
                        .to(null)
                        .at("2026-04-01T00:00:00")
                        .of("Paint")
                        .amount("9")
                        .through("Shop"));
    }

    @Test
    void tellsEverythingOfASale() {
        var answer = admin("""
                { sales(filter: {document: {eq: "D1"}}) { totalCount nodes { document soldAt soldOn isReturn lineCount channel
                    client { name } manager { name } revenue { amount currency } vat { amount } netRevenue { amount }
                    cost { amount } margin { amount } quantity rate currency
                    lines { line quantity revenue { amount } originalAmount { amount currency }
                        product { name group { path parent { name } } } } } } }""");

        answer.path("sales").matchesJsonStrictly("""
                {"totalCount": 1, "nodes": [{"document": "D1", "soldAt": "2026-03-01T07:00:00Z", "soldOn": "2026-03-01",
                 "isReturn": false, "lineCount": 2, "channel": "WEB", "client": {"name": "A"}, "manager": {"name": "Ivanov"},
                 "revenue": {"amount": "105.0000", "currency": "RUB"}, "vat": {"amount": "20.0000"},
                 "netRevenue": {"amount": "85.0000"}, "cost": {"amount": "30.0000"}, "margin": {"amount": "55.0000"},
                 "quantity": "2.0000", "rate": "1.00000000", "currency": "RUB",
                 "lines": [
                  {"line": "1", "quantity": "1.0000", "revenue": {"amount": "100.0000"},
                   "originalAmount": {"amount": "100.0000", "currency": "RUB"},
                   "product": {"name": "Drill", "group": {"path": "Tools", "parent": null}}},
                  {"line": "2", "quantity": "1.0000", "revenue": {"amount": "5.0000"},
                   "originalAmount": {"amount": "5.0000", "currency": "RUB"},
                   "product": {"name": "Bit", "group": {"path": "Tools/Bits", "parent": {"name": "Tools"}}}}]}]}""");
    }

    @Test
    void pagesForwardAndBackwardInEveryOrder() {
        assertThat(forward("NEWEST")).containsExactly("D4", "D3", "D2", "D1");
        assertThat(forward("OLDEST")).containsExactly("D1", "D2", "D3", "D4");
        assertThat(forward("LARGEST")).containsExactly("D2", "D1", "D4", "D3");
        assertThat(documents("{ sales(last: 3, orderBy: NEWEST) { nodes { document } } }"))
                .containsExactly("D3", "D2", "D1");
        var third = admin("{ sales(first: 3) { pageInfo { endCursor } } }")
                .path("sales.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(documents("{ sales(last: 1, before: \"%s\") { nodes { document } } }".formatted(third)))
                .containsExactly("D3");
    }

    @Test
    void filtersByEveryKindOfCondition() {
        assertThat(filtered("{channel: {eq: \"web\"}}")).containsExactly("D1");
        assertThat(filtered("{channel: {ne: \"WEB\"}}")).containsExactly("D4", "D3", "D2");
        assertThat(filtered("{soldOn: {gte: \"2026-03-02\", lt: \"2026-04-01\"}}"))
                .containsExactly("D3", "D2");
        assertThat(filtered("{amount: {gt: \"9\"}, not: {channel: {eq: \"Web\"}}}"))
                .containsExactly("D2");
        assertThat(filtered("{client: {isNull: true}}")).containsExactly("D4");
        assertThat(filtered("{or: [{isReturn: true}, {document: {startsWith: \"D1\"}}]}"))
                .containsExactly("D3", "D1");
        assertThat(filtered("{products: [\"%s\"]}".formatted(Ids.of("Product", number("product", "Bit")))))
                .containsExactly("D1");
        assertThat(filtered("{client: {in: [\"%s\"]}}".formatted(Ids.of("Client", number("client", "A")))))
                .containsExactly("D2", "D1");
        assertThat(filtered("{client: {ne: \"%s\"}}".formatted(Ids.of("Client", number("client", "A")))))
                .containsExactly("D4", "D3");
        assertThat(filtered("{not: {client: {eq: \"%s\"}}}".formatted(Ids.of("Client", number("client", "B")))))
                .containsExactly("D4", "D2", "D1");
        assertThat(filtered("{client: {isNull: false}}")).containsExactly("D3", "D2", "D1");
        assertThat(filtered("{not: {manager: {eq: \"%s\"}}}".formatted(Ids.of("Manager", 999))))
                .hasSize(4);
    }

    @Test
    void countsTheSameListAnewWhenADocumentComes() {
        var count = "{ sales(filter: {channel: {eq: \"WEB\"}}) { totalCount } }";
        admin(count).path("sales.totalCount").entity(Integer.class).isEqualTo(1);
        admin(count).path("sales.totalCount").entity(Integer.class).isEqualTo(1);

        take(sale("D5", "1").to("B").at("2026-04-02T00:00:00").amount("1").through("WEB"));

        admin(count).path("sales.totalCount").entity(Integer.class).isEqualTo(2);
    }

    @Test
    void refusesAForeignCursorAndAnIdOfAnotherType() {
        var cursor = admin("{ sales(first: 1) { pageInfo { endCursor } } }")
                .path("sales.pageInfo.endCursor")
                .entity(String.class)
                .get();

        assertThat(codes("{ sales(after: \"%s\", orderBy: OLDEST) { totalCount } }".formatted(cursor)))
                .containsExactly("BAD_CURSOR");
        assertThat(codes("{ sales(filter: {client: {eq: \"%s\"}}) { totalCount } }".formatted(Ids.of("Sale", 1))))
                .containsExactly("WRONG_ID_TYPE");
        assertThat(codes("{ sales(first: 101) { totalCount } }")).containsExactly("PAGE_SIZE");
    }

    @Test
    void givesClientsTheirOwnSalesNewestFirst() {
        var answer = admin("""
                { sales(filter: {document: {in: ["D2", "D3"]}}, orderBy: OLDEST) { nodes { client { name
                    sales(first: 1) { totalCount nodes { document } pageInfo { hasNextPage } }
                    oldest: sales(last: 1) { nodes { document } }
                    march: sales(period: {between: {from: "2026-03-01", to: "2026-03-02"}}) { nodes { document } } } } } }""");

        answer.path("sales.nodes[*].client").matchesJsonStrictly("""
                [{"name": "A", "sales": {"totalCount": 2, "nodes": [{"document": "D2"}], "pageInfo": {"hasNextPage": true}},
                  "oldest": {"nodes": [{"document": "D1"}]}, "march": {"nodes": [{"document": "D1"}]}},
                 {"name": "B", "sales": {"totalCount": 1, "nodes": [{"document": "D3"}], "pageInfo": {"hasNextPage": false}},
                  "oldest": {"nodes": [{"document": "D3"}]}, "march": {"nodes": []}}]""");
    }

    @Test
    void continuesTheListOfOneClientAfterItsOwnCursor() {
        var cursor = admin(
                        "{ sales(filter: {document: {eq: \"D2\"}}) { nodes { client { sales(first: 1) { pageInfo { endCursor } } } } } }")
                .path("sales.nodes[0].client.sales.pageInfo.endCursor")
                .entity(String.class)
                .get();
        var next =
                "{ sales(filter: {document: {eq: \"%s\"}}) { nodes { client { sales(after: \"%s\") { nodes { document } } } } } }";

        assertThat(admin(next.formatted("D2", cursor))
                        .path("sales.nodes[0].client.sales.nodes[*].document")
                        .entityList(String.class)
                        .get())
                .containsExactly("D1");
        assertThat(codes(next.formatted("D3", cursor))).containsExactly("BAD_CURSOR");
    }

    @Test
    void showsAManagerTheSalesToHisOwnClientsOnly() {
        jdbc.sql("insert into client_manager (client_id, manager_id) values (?, ?)")
                .params(number("client", "A"), ivanov())
                .update();
        admin(
                "mutation { accountCreate(input: {username: \"ivanov\", password: \"%s\", role: MANAGER, manager: \"%s\"}) { userErrors { code } } }"
                        .formatted(Api.PASSWORD, Ids.of("Manager", ivanov())));
        var hidden = Ids.of(
                "Sale",
                jdbc.sql("select id from sale where document = 'D3'")
                        .query(Long.class)
                        .single());

        var answer = api.as("ivanov")
                .document("{ sales { totalCount nodes { document } } node(id: \"%s\") { id } }".formatted(hidden))
                .execute();

        answer.path("sales").matchesJsonStrictly("""
                {"totalCount": 2, "nodes": [{"document": "D2"}, {"document": "D1"}]}""");
        answer.path("node").valueIsNull();
    }

    private List<String> forward(String order) {
        var found = new ArrayList<String>();
        var after = "";
        for (var more = true; more; ) {
            var page =
                    admin("{ sales(first: 1, orderBy: %s%s) { nodes { document } pageInfo { hasNextPage endCursor } } }"
                            .formatted(order, after));
            found.addAll(page.path("sales.nodes[*].document")
                    .entityList(String.class)
                    .get());
            after = ", after: \""
                    + page.path("sales.pageInfo.endCursor").entity(String.class).get() + "\"";
            more = page.path("sales.pageInfo.hasNextPage").entity(Boolean.class).get();
        }
        return found;
    }

    private List<String> filtered(String filter) {
        return documents("{ sales(filter: " + filter + ") { nodes { document } } }");
    }

    private List<String> documents(String query) {
        return admin(query)
                .path("sales.nodes[*].document")
                .entityList(String.class)
                .get();
    }

    private List<String> codes(String query) {
        var codes = new ArrayList<String>();
        api.admin()
                .document(query)
                .execute()
                .errors()
                .satisfy(errors -> errors.forEach(
                        error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
        return codes;
    }

    private GraphQlTester.Response admin(String query) {
        return api.admin().document(query).execute();
    }

    private int ivanov() {
        return jdbc.sql("select id from manager where name = 'Ivanov'")
                .query(Integer.class)
                .single();
    }

    private int number(String table, String externalId) {
        return jdbc.sql("select id from " + table + " where external_id = ?")
                .param(externalId)
                .query(Integer.class)
                .single();
    }

    private void take(SaleTestData... rows) {
        var outcome =
                sales.upsert("file", Stream.of(rows).map(SaleTestData::row).toList(), CREATING);
        assertThat(outcome.rejected()).isEmpty();
    }
}
