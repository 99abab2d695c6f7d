package io.clientele.api.receivable.list;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.graphql.Ids;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ClienteleTest
class ReceivableDoorTests extends ReceivableDoor {

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

    private static String ageing(String notDue, String first) {
        return """
                {"fromDays": null, "toDays": null, "amount": {"amount": "%s"}},
                {"fromDays": 1, "toDays": 7, "amount": {"amount": "%s"}},
                {"fromDays": 8, "toDays": 30, "amount": {"amount": "0.0000"}},
                {"fromDays": 31, "toDays": 60, "amount": {"amount": "0.0000"}},
                {"fromDays": 61, "toDays": 90, "amount": {"amount": "0.0000"}},
                {"fromDays": 91, "toDays": null, "amount": {"amount": "0.0000"}}""".formatted(notDue, first);
    }
}
