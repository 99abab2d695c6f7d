package io.clientele.api.receivable.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ClienteleTest
class ReceivableChangeTests extends ReceivableDoor {

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
}
