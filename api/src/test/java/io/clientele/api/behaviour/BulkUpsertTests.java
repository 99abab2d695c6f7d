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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** What holds of every mutation that takes many rows: once for a key, so many and no more, and in one transaction. */
@ClienteleTest
class BulkUpsertTests {

    private static final String DELETE = """
            mutation($input: SaleDeleteInput!) { saleDelete(input: $input) { deleted userErrors { field code } } }""";
    private static final String SOURCE = "bulk";
    private static final String NOON = "2026-11-07T12:00:00+03:00";
    private static final Map<String, String> ONCE = Map.of("idempotencyKey", "once");

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
        final String list;
        final String table;

        Bulk(String mutation, String list, String table) {
            this.mutation = mutation;
            this.list = list;
            this.table = table;
        }

        String document() {
            var counts = this == INTERACTIONS ? "" : "created changed unchanged";
            return """
                    mutation($input: %sInput!) { told: %s(input: $input) { %s
                      rows: %s { key: %s } userErrors { field code } } }""".formatted(StringUtils.capitalize(mutation), mutation, counts, list, key());
        }

        String key() {
            return this == SALES || this == RECEIVABLES ? "document" : "externalId";
        }

        Map<String, Object> row(String key) {
            return row(key, "7");
        }

        /** A row that lands; one that says something else differs. */
        Map<String, Object> row(String key, String said) {
            Map<String, Object> rest = switch (this) {
                case CLIENTS, PERSONS, PRODUCTS -> Map.of("name", said);
                case SALES -> Map.of("soldAt", NOON, "lines", List.of(line(said)));
                case RECEIVABLES -> Map.of("issuedOn", "2026-11-01", "dueOn", "2026-11-05", "amount", said);
                case PAYMENTS -> Map.of("paidOn", "2026-11-07", "amount", said);
                case INTERACTIONS -> Map.of("kind", "CALL", "at", NOON, "subject", said);
            };
            var row = new HashMap<>(rest);
            row.put(key(), key);
            if (this != CLIENTS && this != PRODUCTS) {
                row.put("client", "A");
            }
            return row;
        }

        /** A row with one thing wrong, told as {@link #fault} has it. */
        Map<String, Object> faulty(String key) {
            var row = row(key);
            switch (this) {
                case CLIENTS -> row.remove("name");
                case PRODUCTS -> row.put("price", "-1");
                default -> row.put("client", "nobody");
            }
            return row;
        }

        Fault fault(int index) {
            var place = String.valueOf(index);
            return switch (this) {
                case CLIENTS -> new Fault(List.of(list, place, "name"), "REQUIRED");
                case PRODUCTS -> new Fault(List.of(list, place, "price"), "NEGATIVE");
                default -> new Fault(List.of(list, place, "client"), "UNKNOWN_CLIENT");
            };
        }

        private static Map<String, String> line(String amount) {
            return Map.of("line", "1", "product", "drill", "quantity", "1", "amount", amount);
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
            return bulk == Bulk.INTERACTIONS
                    ? new Told(null, null, null, rows, List.of())
                    : new Told(created, changed, unchanged, rows, List.of());
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
        upsert(Bulk.PRODUCTS, List.of(Bulk.PRODUCTS.row("drill")));
    }

    @ParameterizedTest
    @EnumSource
    void answersTheSameForAKeyAndChangesNothingFurther(Bulk bulk) {
        var rows = List.of(bulk.row("R1"), bulk.row("R2"));
        var first = upsert(bulk, ONCE, rows);
        var changed = upsert(bulk, List.of(bulk.row("R1", "8")));
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
    void takesFiveHundredRowsAndNoneOfOneMore(Bulk bulk) {
        var version = version();

        assertThat(upsert(bulk, many(bulk, 501)))
                .isEqualTo(Told.of(bulk, 0, 0, 0).with(new Fault(List.of(bulk.list), "BATCH_TOO_LARGE")));
        assertThat(stored(bulk)).isEmpty();
        assertThat(version()).isEqualTo(version);
        assertThat(upsert(bulk, many(bulk, 500)).userErrors()).isEmpty();
        assertThat(stored(bulk)).hasSize(500);
        assertThat(version()).isEqualTo(version + 1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INTERACTIONS")
    void tellsFaultyRowsAndLandsTheOthersInOneTransaction(Bulk bulk) {
        var version = version();

        var told = upsert(bulk, List.of(bulk.row("R1"), bulk.faulty("R2"), bulk.row("R3"), bulk.faulty("R4")));

        assertThat(told).isEqualTo(Told.of(bulk, 2, 0, 0, "R1", "R3").with(bulk.fault(1), bulk.fault(3)));
        assertThat(stored(bulk)).containsExactly("R1", "R3");
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void landsNoInteractionBesideAFaultyOne() {
        var bulk = Bulk.INTERACTIONS;
        upsert(bulk, List.of(bulk.row("R1")));
        var version = version();

        var told = upsert(bulk, List.of(bulk.row("R1", "8"), bulk.faulty("R2"), bulk.row("R3")));

        assertThat(told).isEqualTo(Told.of(bulk, 0, 0, 0).with(bulk.fault(1)));
        assertThat(stored(bulk)).containsExactly("R1");
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void takesSalesAwayBesideThoseThatAreNotThere() {
        upsert(Bulk.SALES, many(Bulk.SALES, 3));

        ask(DELETE, Map.of("source", SOURCE, "documents", List.of("R0", "R9", "R2", "R8")))
                .response()
                .path("saleDelete")
                .matchesJsonStrictly("""
                {"deleted": 2, "userErrors": [{"field": ["documents", "1"], "code": "NOT_FOUND"},
                                              {"field": ["documents", "3"], "code": "NOT_FOUND"}]}""");
        assertThat(stored(Bulk.SALES)).containsExactly("R1");
    }

    private Told upsert(Bulk bulk, List<Map<String, Object>> rows) {
        return upsert(bulk, Map.of(), rows);
    }

    private Told upsert(Bulk bulk, Map<String, String> more, List<Map<String, Object>> rows) {
        var input = new HashMap<String, Object>(more);
        input.put("source", SOURCE);
        input.put(bulk.list, rows);
        return ask(bulk.document(), input).as("told", Told.class);
    }

    private Answer ask(String mutation, Map<String, ?> input) {
        return new Asking(api.admin()).ask(mutation, Map.of("input", input));
    }

    private static List<Map<String, Object>> many(Bulk bulk, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> bulk.row("R" + number))
                .toList();
    }

    private List<String> stored(Bulk bulk) {
        var column = bulk.key().replace("Id", "_id");
        return jdbc.sql("select %1$s from %2$s where source = 'bulk' and %1$s like 'R%%' order by %1$s"
                        .formatted(column, bulk.table))
                .query(String.class)
                .list();
    }

    /** Of all facts together: a transaction that touches those of one room raises it by one. */
    private long version() {
        return jdbc.sql("select sum(version) from data_version where room not in ('segment', 'membership')")
                .query(Long.class)
                .single();
    }
}
