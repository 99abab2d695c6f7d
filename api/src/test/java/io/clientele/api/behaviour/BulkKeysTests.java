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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys and sources that no table could keep, given to every mutation that takes many rows. */
@ClienteleTest
class BulkKeysTests {

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    BulkKeysTests(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void load(@Autowired ApplicationContext context, @Autowired Clients clients) {
        EmptyBase.clear(context);
        clients.upsert("bulk", List.of(Card.of("A").card()));
    }

    @ParameterizedTest
    @EnumSource
    void refuseASourceThatIsTooLong(Bulk bulk) {
        var faults = faults(bulk, "s".repeat(33), "K1");

        assertThat(faults).containsExactly(new Fault(List.of("source"), "TOO_LONG"));
    }

    @ParameterizedTest
    @EnumSource
    void refuseAKeyThatIsTooLongAtItsPlace(Bulk bulk) {
        var faults = faults(bulk, "bulk", "k".repeat(121));

        assertThat(faults).extracting(Fault::code).containsOnly("TOO_LONG");
        assertThat(faults)
                .extracting(Fault::field)
                .allSatisfy(field -> assertThat(field).endsWith(bulk.key()));
    }

    /** Whether it is taken without them or refused; the server takes «P » and «P» for one key. */
    @ParameterizedTest
    @EnumSource
    void neverKeepAKeyWithBlanksAroundIt(Bulk bulk) {
        assertThat(faults(bulk, "bulk", "P")).isEmpty();

        var faults = faults(bulk, "bulk", "P ");

        assertThat(faults).extracting(Fault::code).isSubsetOf("REQUIRED");
        assertThat(jdbc.sql("select count(*) from %s where %s like '%% '"
                                .formatted(bulk.table, bulk.key().equals("document") ? "document" : "external_id"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<Fault> faults(Bulk bulk, String source, String key) {
        var input = new HashMap<String, Object>(Map.of("source", source, bulk.list, List.of(bulk.row(key))));
        if (bulk == Bulk.SALES) {
            input.put("createMissing", true);
        }
        return new Asking(api.admin())
                .ask(bulk.document(), Map.of("input", input))
                .list("told.userErrors", Fault.class);
    }
}
