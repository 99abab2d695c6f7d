package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** What holds of every mutation that takes many rows: once for a key, so many and no more, and in one transaction. */
@ClienteleTest
class BulkUpsertTests {

    private static final String SOURCE = "bulk";
    private static final String KEY = "idempotencyKey";
    private static final Map<String, String> ONCE = Map.of(KEY, "once");

    /** A mutation that takes many rows, and rows for it of the client A and the product drill. */
    enum Bulk {
        CLIENTS("clientsUpsert", "clients", "client"),
        PERSONS("contactPersonsUpsert", "contactPersons", "contact_person"),
        PRODUCTS("productUpsert", "products", "product"),
        SALES("saleUpsert", "sales", "sale"),
        RECEIVABLES("receivableUpsert", "receivables", "receivable"),
        PAYMENTS("paymentUpsert", "payments", "payment"),
        INTERACTIONS("interactionUpsert", "interactions", "interaction");

        private final String mutation;
        private final String list;
        private final String table;

        Bulk(String mutation, String list, String table) {
            this.mutation = mutation;
            this.list = list;
            this.table = table;
        }

        String document() {
            return """
                    mutation($input: %sInput!) { told: %s(input: $input) { %s
                      rows: %s { key: %s } userErrors { field code } } }""".formatted(
                            StringUtils.capitalize(mutation), mutation, counts() ? "created changed unchanged" : "", list, key());
        }

        boolean counts() {
            return this != INTERACTIONS;
        }

        String key() {
            return this == SALES || this == RECEIVABLES ? "document" : "externalId";
        }

        String column() {
            return this == SALES || this == RECEIVABLES ? "document" : "external_id";
        }

        /** A row that lands; rows that say something else differ. */
        Map<String, Object> row(String key, String said) {
            return switch (this) {
                case CLIENTS, PRODUCTS -> Map.of("externalId", key, "name", said);
                case PERSONS -> Map.of("externalId", key, "client", "A", "name", said);
                case SALES -> {
                    var line = Map.of("line", "1", "product", "drill", "quantity", "1", "amount", said);
                    yield Map.of(
                            "document", key, "soldAt", "2026-11-01T12:00:00Z", "client", "A", "lines", List.of(line));
                }
                case RECEIVABLES ->
                    Map.of(
                            "document", key, "client", "A", "issuedOn", "2026-11-01", "dueOn", "2026-11-05", "amount",
                            said);
                case PAYMENTS -> Map.of("externalId", key, "client", "A", "paidOn", "2026-11-07", "amount", said);
                case INTERACTIONS ->
                    Map.of(
                            "externalId", key, "client", "A", "kind", "CALL", "at", "2026-11-07T12:00:00Z", "subject",
                            said);
            };
        }

        Map<String, Object> row(String key) {
            return row(key, "7");
        }

        /** A row with one thing wrong, told as {@link #fault} has it. */
        Map<String, Object> faulty(String key) {
            var row = new HashMap<>(row(key));
            switch (this) {
                case CLIENTS -> row.remove("name");
                case PRODUCTS -> row.put("price", "-1");
                default -> row.put("client", "nobody");
            }
            return row;
        }

        Fault fault(int index) {
            return switch (this) {
                case CLIENTS -> fault(index, "name", "REQUIRED");
                case PRODUCTS -> fault(index, "price", "NEGATIVE");
                default -> fault(index, "client", "UNKNOWN_CLIENT");
            };
        }

        private Fault fault(int index, String field, String code) {
            return new Fault(List.of(list, String.valueOf(index), field), code);
        }
    }

    record Row(String key) {}

    record Fault(List<String> field, String code) {}

    /** What a mutation answers; those of interactions count nothing. */
    record Told(
            @Nullable Integer created,
            @Nullable Integer changed,
            @Nullable Integer unchanged,
            List<Row> rows,
            List<Fault> userErrors) {

        static Told of(Bulk bulk, int created, int changed, int unchanged, String... keys) {
            var rows = Stream.of(keys).map(Row::new).toList();
            return bulk.counts()
                    ? new Told(created, changed, unchanged, rows, List.of())
                    : new Told(null, null, null, rows, List.of());
        }

        Told with(Fault... faults) {
            return new Told(created, changed, unchanged, rows, List.of(faults));
        }
    }

    private final Api api;
    private final ApplicationContext context;
    private final Clients clients;
    private final JdbcClient jdbc;

    @Autowired
    BulkUpsertTests(Api api, ApplicationContext context, Clients clients, JdbcClient jdbc) {
        this.api = api;
        this.context = context;
        this.clients = clients;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void placeTheClientAndTheProduct() {
        EmptyBase.clear(context);
        clients.upsert(SOURCE, List.of(Card.of("A").card()));
        upsert(Bulk.PRODUCTS, Bulk.PRODUCTS.row("drill"));
    }

    @ParameterizedTest
    @EnumSource
    void answersTheSameForAKeyAndChangesNothingFurther(Bulk bulk) {
        var rows = List.of(bulk.row("R1"), bulk.row("R2"));
        var first = upsert(bulk, ONCE, rows);
        var changed = upsert(bulk, bulk.row("R1", "8"));
        var version = version();

        var again = upsert(bulk, ONCE, rows);

        assertThat(first).isEqualTo(Told.of(bulk, 2, 0, 0, "R1", "R2"));
        assertThat(changed).isEqualTo(Told.of(bulk, 0, 1, 0, "R1"));
        assertThat(again).isEqualTo(first);
        assertThat(version()).isEqualTo(version);
    }

    @ParameterizedTest
    @EnumSource
    void takesNoOtherRowsForAKeyThatStandsForSome(Bulk bulk) {
        upsert(bulk, ONCE, List.of(bulk.row("R1")));
        var version = version();

        assertThat(upsert(bulk, ONCE, List.of(bulk.row("R2")))).isEqualTo(Told.of(bulk, 1, 0, 0));
        assertThat(upsert(bulk, ONCE, List.of(bulk.row("R1", "8")))).isEqualTo(Told.of(bulk, 1, 0, 0, "R1"));
        assertThat(stored(bulk)).containsExactly("R1");
        assertThat(version()).isEqualTo(version);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheKeyOfACallWithAFaultyRowFree(Bulk bulk) {
        var faulty = upsert(bulk, ONCE, List.of(bulk.row("R1"), bulk.faulty("R2")));
        var mended = List.of(bulk.row("R1"), bulk.row("R2"));

        var landed = upsert(bulk, ONCE, mended);

        assertThat(faulty.userErrors()).containsExactly(bulk.fault(1));
        assertThat(landed).isEqualTo(Told.of(bulk, 1, 0, 1, "R1", "R2"));
        assertThat(upsert(bulk, ONCE, mended)).isEqualTo(landed);
        assertThat(stored(bulk)).containsExactly("R1", "R2");
    }

    @Test
    void keepsTheSameKeyOfDifferentMutationsApart() {
        for (var bulk : Bulk.values()) {
            upsert(bulk, ONCE, List.of(bulk.row("R1")));

            assertThat(stored(bulk)).as(bulk.name()).containsExactly("R1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAKeyThatIsEmptyOrTooLong(Bulk bulk) {
        var rows = List.of(bulk.row("R1"));
        var refused = Told.of(bulk, 0, 0, 0).with(new Fault(List.of(KEY), "BAD_IDEMPOTENCY_KEY"));

        assertThat(upsert(bulk, Map.of(KEY, ""), rows)).isEqualTo(refused);
        assertThat(upsert(bulk, Map.of(KEY, "k".repeat(101)), rows)).isEqualTo(refused);
        assertThat(stored(bulk)).isEmpty();
        assertThat(upsert(bulk, Map.of(KEY, "k".repeat(100)), rows)).isEqualTo(Told.of(bulk, 1, 0, 0, "R1"));
    }

    @ParameterizedTest
    @EnumSource
    void takesFiveHundredRowsAndNoneOfOneMore(Bulk bulk) {
        var version = version();

        assertThat(upsert(bulk, Map.of(), many(bulk, 501)))
                .isEqualTo(Told.of(bulk, 0, 0, 0).with(new Fault(List.of(bulk.list), "BATCH_TOO_LARGE")));
        assertThat(stored(bulk)).isEmpty();
        assertThat(version()).isEqualTo(version);
        assertThat(upsert(bulk, Map.of(), many(bulk, 500)).userErrors()).isEmpty();
        assertThat(stored(bulk)).hasSize(500);
        assertThat(version()).isEqualTo(version + 1);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INTERACTIONS")
    void tellsFaultyRowsAndLandsTheOthersInOneTransaction(Bulk bulk) {
        var version = version();

        var told = upsert(bulk, bulk.row("R1"), bulk.faulty("R2"), bulk.row("R3"), bulk.faulty("R4"));

        assertThat(told)
                .isEqualTo(Told.of(bulk, 2, 0, 0, "R1", "R3").with(bulk.fault(1), bulk.fault(3)));
        assertThat(stored(bulk)).containsExactly("R1", "R3");
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void landsNoInteractionBesideAFaultyOne() {
        var bulk = Bulk.INTERACTIONS;
        upsert(bulk, bulk.row("R1"));
        var version = version();

        var told = upsert(bulk, bulk.row("R1", "8"), bulk.faulty("R2"), bulk.row("R3"), bulk.faulty("R4"));

        assertThat(told).isEqualTo(Told.of(bulk, 0, 0, 0).with(bulk.fault(1), bulk.fault(3)));
        assertThat(stored(bulk)).containsExactly("R1");
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void takesSalesAwayBesideThoseThatAreNotThere() {
        upsert(Bulk.SALES, Bulk.SALES.row("R1"), Bulk.SALES.row("R2"), Bulk.SALES.row("R3"));

        delete(List.of("R1", "R9", "R2", "R8")).response().path("saleDelete").matchesJsonStrictly("""
                {"deleted": 2, "userErrors": [{"field": ["documents", "1"], "code": "NOT_FOUND"},
                                              {"field": ["documents", "3"], "code": "NOT_FOUND"}]}""");
        assertThat(stored(Bulk.SALES)).containsExactly("R3");
        assertThat(new Asking(api.admin())
                        .ask("{ client(externalId: \"A\") { sales { nodes { document } } } }")
                        .texts("client.sales.nodes[*].document"))
                .containsExactly("R3");
        var version = version();

        delete(List.of("R2", "R1")).response().path("saleDelete").matchesJsonStrictly("""
                {"deleted": 0, "userErrors": [{"field": ["documents", "0"], "code": "NOT_FOUND"},
                                              {"field": ["documents", "1"], "code": "NOT_FOUND"}]}""");
        assertThat(version()).isEqualTo(version);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private Told upsert(Bulk bulk, Map<String, Object>... rows) {
        return upsert(bulk, Map.of(), List.of(rows));
    }

    private Told upsert(Bulk bulk, Map<String, String> more, List<Map<String, Object>> rows) {
        var input = new HashMap<String, Object>(more);
        input.put("source", SOURCE);
        input.put(bulk.list, rows);
        return new Asking(api.admin())
                .ask(bulk.document(), Map.of("input", input))
                .as("told", Told.class);
    }

    private Answer delete(List<String> documents) {
        return new Asking(api.admin())
                .ask(
                        "mutation($input: SaleDeleteInput!) { saleDelete(input: $input) { deleted userErrors { field code } } }",
                        Map.of("input", Map.of("source", SOURCE, "documents", documents)));
    }

    private static List<Map<String, Object>> many(Bulk bulk, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> bulk.row("R" + number))
                .toList();
    }

    private List<String> stored(Bulk bulk) {
        return jdbc.sql("select %1$s from %2$s where source = ? and %1$s like 'R%%' order by %1$s"
                        .formatted(bulk.column(), bulk.table))
                .param(SOURCE)
                .query(String.class)
                .list();
    }

    /** Of all facts together: every write that touches something raises it by one. */
    private long version() {
        return jdbc.sql("select sum(version) from data_version where room in ('client', 'sale', 'interaction', 'receivable')")
                .query(Long.class)
                .single();
    }
}
