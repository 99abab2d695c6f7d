package io.clientele.api.sale.purchase;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.sale.purchase.Purchases.Condition;
import io.clientele.api.sale.purchase.Purchases.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Products in groups and forty clients, C0 to C39, before each test, and who of them bought what. */
abstract class BoughtProducts {

    static final LocalDate TODAY = SettableClock.TODAY;
    static final Map<String, String> GROUPS =
            Map.of("Drill", "Tools", "Bit", "Tools/Bits", "Fine bit", "Tools/Bits/Fine", "Paint", "Colours/Bits");

    @Autowired
    PurchaseQuestions questions;

    @Autowired
    Sales sales;

    @Autowired
    Products products;

    @Autowired
    Clients clients;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        SaleTestData.clear(jdbc);
        products.upsert(
                "file",
                GROUPS.entrySet().stream()
                        .map(entry -> product("id of " + entry.getKey(), entry.getKey(), entry.getValue()))
                        .toList());
        clients.upsert(
                "file",
                IntStream.range(0, 40)
                        .mapToObj(number -> new ClientCard(
                                "C" + number,
                                Map.of(ClientField.NAME, List.of("C" + number)),
                                null,
                                Map.of(),
                                Map.of(),
                                Map.of()))
                        .toList());
    }

    static Condition condition(Measure measure, Operator operator, String bound) {
        return new Condition(measure, new Comparison(operator, new BigDecimal(bound)));
    }

    static Purchases question(List<String> products, List<String> groups, Condition... conditions) {
        return new Purchases(products, groups, List.of(), null, List.of(conditions));
    }

    List<String> who(Purchases question) {
        return who(question, null);
    }

    List<String> who(Purchases question, @Nullable Collection<String> among) {
        var names = jdbc.sql("select id, external_id from client").query().listOfRows().stream()
                .collect(Collectors.toMap(
                        row -> (Integer) row.get("id"), row -> String.valueOf(row.get("external_id"))));
        var bitmap = among == null ? null : new RoaringBitmap();
        names.forEach((id, name) -> {
            if (bitmap != null && among != null && among.contains(name)) {
                bitmap.add(id);
            }
        });
        return snapshots.read(() -> questions.clientsWho(question, TODAY, bitmap)).stream()
                .mapToObj(names::get)
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    int id(String client) {
        return jdbc.sql("select id from client where external_id = ?")
                .param(client)
                .query(Integer.class)
                .single();
    }

    void take(List<SaleRow> rows) {
        assertThat(sales.upsert("file", rows, CREATING).rejected()).isEmpty();
    }
}
