package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.behaviour.BulkUpsertTests.Bulk;
import io.clientele.api.behaviour.BulkUpsertTests.Fault;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.Asking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What holds of every mutation that takes facts away: once for a key, and what is not there is told at its place. */
@ClienteleTest
class BulkDeletionTests {

    private static final String SOURCE = "bulk";

    /** A mutation that takes things away which another one made. */
    enum Deletion {
        SALES(Bulk.SALES, "saleDelete", "SaleDeleteInput"),
        RECEIVABLES(Bulk.RECEIVABLES, "receivableDelete", "ReceivableDeleteInput"),
        PAYMENTS(Bulk.PAYMENTS, "paymentDelete", "PaymentDeleteInput");

        private final Bulk bulk;
        private final String mutation;
        private final String input;

        Deletion(Bulk bulk, String mutation, String input) {
            this.bulk = bulk;
            this.mutation = mutation;
            this.input = input;
        }

        private String document() {
            return "mutation($input: %s!) { told: %s(input: $input) { deleted userErrors { field code } } }"
                    .formatted(input, mutation);
        }

        private String list() {
            return bulk.key() + "s";
        }
    }

    record Told(int deleted, List<Fault> userErrors) {}

    private final Api api;

    @Autowired
    BulkDeletionTests(Api api) {
        this.api = api;
    }

    @BeforeEach
    void load(@Autowired ApplicationContext context, @Autowired Clients clients) {
        EmptyBase.clear(context);
        clients.upsert(SOURCE, List.of(Card.of("A").card()));
    }

    @ParameterizedTest
    @EnumSource
    void givesTheFirstAnswerAgainForItsKey(Deletion deletion) {
        make(deletion.bulk, "1", "2");

        var first = delete(deletion, "once", "1", "2");
        make(deletion.bulk, "1");

        assertThat(first).isEqualTo(new Told(2, List.of()));
        assertThat(delete(deletion, "once", "1", "2")).isEqualTo(first);
        assertThat(delete(deletion, "another", "1")).isEqualTo(new Told(1, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheKeyFreeWhereSomethingIsNotThere(Deletion deletion) {
        make(deletion.bulk, "1");
        var missing = new Fault(List.of(deletion.list(), "1"), "NOT_FOUND");

        assertThat(delete(deletion, "once", "1", "2")).isEqualTo(new Told(1, List.of(missing)));
        make(deletion.bulk, "1", "2");
        assertThat(delete(deletion, "once", "1", "2")).isEqualTo(new Told(2, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAKeyThatIsNone(Deletion deletion) {
        make(deletion.bulk, "1");

        assertThat(delete(deletion, " ", "1"))
                .isEqualTo(new Told(0, List.of(new Fault(List.of("idempotencyKey"), "BAD_IDEMPOTENCY_KEY"))));
        assertThat(delete(deletion, null, "1")).isEqualTo(new Told(1, List.of()));
    }

    private void make(Bulk bulk, String... keys) {
        var input = new HashMap<String, Object>(Map.of(
                "source",
                SOURCE,
                bulk.list,
                List.of(keys).stream().map(bulk::row).toList()));
        if (bulk == Bulk.SALES) {
            input.put("createMissing", true);
        }
        assertThat(new Asking(api.admin())
                        .ask(bulk.document(), Map.of("input", input))
                        .list("told.userErrors", Fault.class))
                .isEmpty();
    }

    private Told delete(Deletion deletion, @Nullable String key, String... keys) {
        var input = new HashMap<String, Object>(Map.of("source", SOURCE, deletion.list(), List.of(keys)));
        if (key != null) {
            input.put("idempotencyKey", key);
        }
        return new Asking(api.admin())
                .ask(deletion.document(), Map.of("input", input))
                .as("told", Told.class);
    }
}
