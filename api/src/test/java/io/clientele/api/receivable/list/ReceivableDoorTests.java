package io.clientele.api.receivable.list;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.receivable.ReceivableTestData;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.Payments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class ReceivableDoorTests {

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

    @Test
    void tellsWhatBecameOfInvoices() {
        answered("""
                        { receivables(filter: {document: {in: ["I1", "I3", "I4"]}}, orderBy: OLDEST) { totalCount nodes {
                            document source client { externalId } issuedOn dueOn amount { amount currency }
                            originalAmount { amount currency } currency rate organization kind
                            remaining { amount } paidOn overdueDays } } }""").path("receivables").matchesJsonStrictly("""
                        {"totalCount": 3, "nodes": [
                          {"document": "I1", "source": "file", "client": {"externalId": "A"}, "issuedOn": "2026-09-01",
                           "dueOn": "2026-09-15", "amount": {"amount": "100.0000", "currency": "RUB"},
                           "originalAmount": {"amount": "100.0000", "currency": "RUB"}, "currency": "RUB",
                           "rate": "1.00000000", "organization": null, "kind": null, "remaining": {"amount": "0.0000"},
                           "paidOn": "2026-09-20", "overdueDays": 0},
                          {"document": "I3", "source": "file", "client": {"externalId": "A"}, "issuedOn": "2026-11-10",
                           "dueOn": "2026-12-10", "amount": {"amount": "50.5000", "currency": "RUB"},
                           "originalAmount": {"amount": "50.5000", "currency": "RUB"}, "currency": "RUB",
                           "rate": "1.00000000", "organization": null, "kind": null, "remaining": {"amount": "20.5000"},
                           "paidOn": null, "overdueDays": 0},
                          {"document": "I4", "source": "file", "client": {"externalId": "B"}, "issuedOn": "2026-11-10",
                           "dueOn": "2026-11-21", "amount": {"amount": "900.0000", "currency": "RUB"},
                           "originalAmount": {"amount": "10.0000", "currency": "USD"}, "currency": "USD",
                           "rate": "90.00000000", "organization": null, "kind": null, "remaining": {"amount": "900.0000"},
                           "paidOn": null, "overdueDays": 1}]}""");
    }

    @Test
    void tellsWhatClientsOweAndHowOldTheirDebtsAre() {
        answered("""
                        { clients { nodes { externalId debt { total { amount } overdue { amount } maxOverdueDays
                            advance { amount } creditLimit { amount } limitShare lastPaymentOn asOf { businessDate }
                            ageing { fromDays toDays amount { amount } } } } } }""").path("clients.nodes").matchesJsonStrictly("""
                        [{"externalId": "A", "debt": {"total": {"amount": "20.5000"}, "overdue": {"amount": "0.0000"},
                           "maxOverdueDays": 0, "advance": {"amount": "10.0000"}, "creditLimit": {"amount": "300.0000"},
                           "limitShare": "6.83", "lastPaymentOn": "2026-11-15", "asOf": {"businessDate": "2026-11-22"},
                           "ageing": [%s]}},
                         {"externalId": "B", "debt": {"total": {"amount": "900.0000"}, "overdue": {"amount": "900.0000"},
                           "maxOverdueDays": 1, "advance": {"amount": "0.0000"}, "creditLimit": null, "limitShare": null,
                           "lastPaymentOn": null, "asOf": {"businessDate": "2026-11-22"}, "ageing": [%s]}},
                         {"externalId": "C", "debt": {"total": {"amount": "0.0000"}, "overdue": {"amount": "0.0000"},
                           "maxOverdueDays": 0, "advance": {"amount": "0.0000"}, "creditLimit": null, "limitShare": null,
                           "lastPaymentOn": null, "asOf": {"businessDate": "2026-11-22"}, "ageing": [%s]}}]""".formatted(
                        ageing("20.5000", "0.0000"), ageing("0.0000", "900.0000"), ageing("0.0000", "0.0000")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                            | I5 I4 I3 I2 I1",
                "(orderBy: OLDEST)                                           | I1 I2 I3 I4 I5",
                "(orderBy: DUE)                                              | I1 I2 I4 I3 I5",
                "(orderBy: LARGEST, last: 2)                                 | I3 I5",
                "(state: OPEN)                                               | I4 I3",
                "(state: OVERDUE)                                            | I4",
                "(state: CLOSED)                                             | I2 I1",
                "(state: CLOSED, orderBy: OLDEST, first: 1)                  | I1",
                "(state: CLOSED, filter: {amount: {gt: \"100\"}})            | I2",
                "(filter: {organization: {ne: \"OOO\"}, dueOn: {lt: \"2026-12-10\"}}) | I4 I1",
                "(filter: {not: {kind: {isNull: true}}})                     | I2",
                "(filter: {or: [{issuedOn: {eq: \"2026-09-01\"}}, {document: {contains: \"4\"}}]}) | I4 I1"
            })
    void listsFiltersAndOrdersInvoices(String arguments, String expected) {
        var query = "{ receivables%s { nodes { document } } }".formatted(arguments == null ? "" : arguments);

        assertThat(texts(query, "receivables.nodes[*].document")).containsExactly(expected.split(" "));
    }

    @Test
    void countsInvoicesInAState() {
        answered("""
                        { open: receivables(state: OPEN, first: 1) { totalCount pageInfo { hasNextPage } }
                          closed: receivables(state: CLOSED, first: 1) { totalCount pageInfo { hasNextPage } } }""").path("").matchesJson("""
                        {"open": {"totalCount": 2, "pageInfo": {"hasNextPage": true}},
                         "closed": {"totalCount": 2, "pageInfo": {"hasNextPage": true}}}""");
    }

    @ParameterizedTest
    @CsvSource({"NEWEST,''", "DUE,''", "LARGEST,''", "OLDEST,'state: CLOSED, '"})
    void pagesForwardAndBackAlike(String order, String state) {
        var all = texts(
                "{ receivables(%sorderBy: %s) { nodes { document } } }".formatted(state, order),
                "receivables.nodes[*].document");

        assertThat(walk("receivables", "document", state + "orderBy: " + order, true))
                .isEqualTo(all);
        assertThat(walk("receivables", "document", state + "orderBy: " + order, false))
                .isEqualTo(all.reversed());
    }

    @Test
    void pagesTheInvoicesOfOneClient() {
        var client =
                "client(externalId: \"A\") { receivables(%s) { totalCount nodes { document } pageInfo { endCursor hasNextPage } } }";
        var first = answered("{ " + client.formatted("first: 3") + " }");
        var cursor = first.path("client.receivables.pageInfo.endCursor")
                .entity(String.class)
                .get();
        var documents = "client.receivables.nodes[*].document";

        first.path(documents).entityList(String.class).containsExactly("I5", "I3", "I2");
        first.path("client.receivables.totalCount").entity(Integer.class).isEqualTo(4);
        assertThat(texts("{ " + client.formatted("after: \"" + cursor + "\"") + " }", documents))
                .containsExactly("I1");
        assertThat(texts("{ " + client.formatted("last: 1, before: \"" + cursor + "\"") + " }", documents))
                .containsExactly("I3");
        assertThat(texts("{ " + client.formatted("state: OPEN") + " }", documents))
                .containsExactly("I3");
        assertThat(texts("{ " + client.formatted("state: CLOSED, last: 1") + " }", documents))
                .containsExactly("I1");
    }

    @Test
    void listsFiltersAndPagesPayments() {
        answered(
                        "{ payments(filter: {amount: {lt: \"0\"}}) { totalCount nodes { externalId paidOn amount { amount } document client { externalId } } } }")
                .path("payments")
                .matchesJsonStrictly("""
                        {"totalCount": 1, "nodes": [{"externalId": "P3", "paidOn": "2026-11-16",
                          "amount": {"amount": "-10.0000"}, "document": "I2", "client": {"externalId": "A"}}]}""");
        assertThat(walk("payments", "externalId", "orderBy: NEWEST", true)).containsExactly("P3", "P2", "P1");
        assertThat(walk("payments", "externalId", "orderBy: LARGEST", false)).containsExactly("P3", "P1", "P2");
        assertThat(texts(
                        "{ payments(filter: {document: {isNull: true}}) { nodes { externalId } } }",
                        "payments.nodes[*].externalId"))
                .containsExactly("P1");
    }

    @Test
    void showsAManagerHisOwnClientsOnly() {
        account(
                "ivanov",
                "MANAGER",
                "manager: \"%s\"".formatted(Ids.of("Manager", number("manager", "name", "Ivanov"))));
        var hidden = Ids.of("Receivable", number("receivable", "document", "I4"));
        var own = Ids.of("Payment", number("payment", "external_id", "P1"));

        var answer = api.as("ivanov").document("""
                        { receivables { totalCount nodes { document } } open: receivables(state: OPEN) { totalCount nodes { document } }
                          payments { totalCount } node(id: "%s") { id } own: node(id: "%s") { id } }""".formatted(hidden, own)).execute();

        answer.path("receivables.totalCount").entity(Integer.class).isEqualTo(4);
        answer.path("open").matchesJsonStrictly("{\"totalCount\": 1, \"nodes\": [{\"document\": \"I3\"}]}");
        answer.path("payments.totalCount").entity(Integer.class).isEqualTo(3);
        answer.path("node").valueIsNull();
        answer.path("own.id").entity(String.class).isEqualTo(own);
    }

    @Test
    void takesInvoicesAndPaymentsAndTellsRejectedRowsByTheirPath() {
        var made = answered("""
                mutation { receivableUpsert(input: {source: "file", receivables: [
                    {document: "N1", client: "B", issuedOn: "2026-11-01", dueOn: "2026-11-05", amount: "70"},
                    {document: "N2", client: "Nobody", issuedOn: "2026-11-01", dueOn: "2026-11-05", amount: "70"},
                    {document: "N3", client: "B", issuedOn: "2026-11-06", dueOn: "2026-11-05", amount: "70"}]}) {
                    created changed unchanged receivables { document remaining { amount } overdueDays } userErrors { field code } }
                  paymentUpsert(input: {source: "file", payments: [
                    {externalId: "Q1", client: "B", paidOn: "2026-11-07", amount: "70", document: "N1"},
                    {externalId: "Q2", client: "B", paidOn: "2026-11-07", amount: "0"}]}) {
                    created payments { externalId client { debt { total { amount } } } } userErrors { field code } } }""");

        made.path("receivableUpsert").matchesJsonStrictly("""
                {"created": 1, "changed": 0, "unchanged": 0,
                 "receivables": [{"document": "N1", "remaining": {"amount": "70.0000"}, "overdueDays": 17}],
                 "userErrors": [{"field": ["receivables", "1", "client"], "code": "UNKNOWN_CLIENT"},
                   {"field": ["receivables", "2", "dueOn"], "code": "DUE_BEFORE_ISSUED"}]}""");
        made.path("paymentUpsert").matchesJsonStrictly("""
                {"created": 1, "payments": [{"externalId": "Q1", "client": {"debt": {"total": {"amount": "900.0000"}}}}],
                 "userErrors": [{"field": ["payments", "1", "amount"], "code": "WRONG_AMOUNT"}]}""");
    }

    @Test
    void takesRowsOnceForAKeyAndAgainWhileSomeAreRejected() {
        var mutation = """
                mutation { paymentUpsert(input: {source: "file", idempotencyKey: "%s", payments: [
                    {externalId: "Q1", client: "%s", paidOn: "2026-11-07", amount: "%s"}]}) {
                  created changed payments { amount { amount } } userErrors { code } } }""";

        answered(mutation.formatted("k1", "Later", "5")).path("paymentUpsert").matchesJsonStrictly("""
                {"created": 0, "changed": 0, "payments": [], "userErrors": [{"code": "UNKNOWN_CLIENT"}]}""");
        clients.upsert("file", List.of(Card.of("Later").card()));
        var landed =
                "{\"created\": 1, \"changed\": 0, \"payments\": [{\"amount\": {\"amount\": \"5.0000\"}}], \"userErrors\": []}";
        answered(mutation.formatted("k1", "Later", "5")).path("paymentUpsert").matchesJsonStrictly(landed);
        answered(mutation.formatted("k1", "Later", "6")).path("paymentUpsert").matchesJsonStrictly(landed);
        assertThat(codes(answered(mutation.formatted("", "Later", "6")), "paymentUpsert.userErrors[*].code"))
                .containsExactly("BAD_IDEMPOTENCY_KEY");
    }

    @Test
    void takesInvoicesAndPaymentsAway() {
        answered("""
                        mutation { receivableDelete(input: {source: "file", documents: ["I4", "I9"]}) { deleted userErrors { field code } }
                          paymentDelete(input: {source: "file", externalIds: ["P1"]}) { deleted userErrors { field code } } }""").path("").matchesJsonStrictly("""
                        {"receivableDelete": {"deleted": 1, "userErrors": [{"field": ["documents", "1"], "code": "NOT_FOUND"}]},
                         "paymentDelete": {"deleted": 1, "userErrors": []}}""");
        assertThat(texts("{ receivables(state: OVERDUE) { nodes { document } } }", "receivables.nodes[*].document"))
                .containsExactly("I1");
    }

    @Test
    void refusesMoreThanFiveHundredRows() {
        var row = Map.of("externalId", "P", "client", "A", "paidOn", "2026-11-07", "amount", "1");
        var answer = api.admin()
                .document(
                        "mutation($rows: [PaymentInput!]!) { paymentUpsert(input: {payments: $rows}) { userErrors { field code } } }")
                .variable("rows", Collections.nCopies(501, row))
                .execute();

        answer.path("paymentUpsert.userErrors")
                .matchesJsonStrictly("[{\"field\": [\"payments\"], \"code\": \"BATCH_TOO_LARGE\"}]");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "receivables(first: 0) { totalCount }                        | PAGE_SIZE",
                "receivables(first: 1, last: 1) { totalCount }               | PAGE_DIRECTION",
                "receivables(after: \"x\") { totalCount }                    | BAD_CURSOR",
                "payments(before: \"x\") { totalCount }                      | BAD_CURSOR",
                "receivables(filter: {client: {eq: \"x\"}}) { totalCount }   | BAD_ID",
                "payments(filter: {paidOn: {between: []}}) { totalCount }    | BAD_FILTER",
                "receivables(state: LATE) { totalCount }                     | VALIDATION",
                "clients { nodes { receivables(after: \"x\") { totalCount } } } | BAD_CURSOR"
            })
    void refusesBadInput(String field, String code) {
        var codes = new ArrayList<String>();
        api.admin()
                .document("{ " + field + " }")
                .execute()
                .errors()
                .satisfy(errors -> errors.forEach(
                        error -> codes.add(String.valueOf(error.getExtensions().get("code")))));

        assertThat(codes).isNotEmpty().containsOnly(code);
    }

    @Test
    void letsOnlyAdminsChangeInvoicesAndPayments() {
        account("anna", "ANALYST", "");
        var mutations = List.of(
                "receivableUpsert(input: {receivables: []}) { created }",
                "paymentUpsert(input: {payments: []}) { created }",
                "receivableDelete(input: {documents: []}) { deleted }",
                "paymentDelete(input: {externalIds: []}) { deleted }");

        for (var mutation : mutations) {
            api.as("anna")
                    .document("mutation { " + mutation + " }")
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors)
                            .singleElement()
                            .satisfies(
                                    error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
            answered("mutation { " + mutation + " }");
        }
        api.as("anna")
                .document("{ receivables { totalCount } payments { totalCount } }")
                .executeAndVerify();
    }

    @Test
    void asksTheSameNumberOfStatementsWhateverThePage() {
        clients.upsert(
                "file",
                IntStream.range(0, 30)
                        .mapToObj(number -> Card.of("M" + number).card())
                        .toList());
        IntStream.range(0, 30).forEach(number -> owe(invoice("M" + number).of("M" + number)));

        assertThat(statements(30)).isEqualTo(statements(10));
    }

    private long statements(int page) {
        return IntStream.range(0, 5).mapToLong(_ -> once(page)).min().orElseThrow();
    }

    private long once(int page) {
        var before = asked();
        answered("""
                { clients(first: %d, orderBy: NEWEST) { nodes { name debt { total { amount } }
                    receivables(first: 2) { nodes { document remaining { amount } paidOn overdueDays client { name } } } } } }""".formatted(page));
        return asked() - before;
    }

    private long asked() {
        return jdbc.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    private List<String> walk(String list, String field, String arguments, boolean forward) {
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

    private static String ageing(String notDue, String first) {
        return """
                {"fromDays": null, "toDays": null, "amount": {"amount": "%s"}},
                {"fromDays": 1, "toDays": 7, "amount": {"amount": "%s"}},
                {"fromDays": 8, "toDays": 30, "amount": {"amount": "0.0000"}},
                {"fromDays": 31, "toDays": 60, "amount": {"amount": "0.0000"}},
                {"fromDays": 61, "toDays": 90, "amount": {"amount": "0.0000"}},
                {"fromDays": 91, "toDays": null, "amount": {"amount": "0.0000"}}""".formatted(notDue, first);
    }

    private GraphQlTester.Response answered(String document) {
        var answer = api.admin().document(document).execute();
        answer.errors().verify();
        return answer;
    }

    private List<String> texts(String query, String path) {
        return codes(answered(query), path);
    }

    private static List<String> codes(GraphQlTester.Response answer, String path) {
        return answer.path(path).entityList(String.class).get();
    }

    private void account(String name, String role, String more) {
        answered(
                "mutation { accountCreate(input: {username: \"%s\", password: \"%s\", role: %s, %s}) { userErrors { code } } }"
                        .formatted(name, Api.PASSWORD, role, more));
    }

    private int number(String table, String column, String key) {
        return jdbc.sql("select id from %s where %s = ?".formatted(table, column))
                .param(key)
                .query(Integer.class)
                .single();
    }

    private void owe(ReceivableTestData... rows) {
        assertThat(invoices.upsert(
                                "file",
                                Stream.of(rows).map(ReceivableTestData::invoice).toList())
                        .rejected())
                .isEmpty();
    }

    private void pay(ReceivableTestData... rows) {
        assertThat(payments.upsert(
                                "file",
                                Stream.of(rows).map(ReceivableTestData::payment).toList())
                        .rejected())
                .isEmpty();
    }
}
