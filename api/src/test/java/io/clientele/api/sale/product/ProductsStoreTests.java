package io.clientele.api.sale.product;

import static io.clientele.api.sale.SaleTestData.card;
import static io.clientele.api.sale.SaleTestData.product;
import static io.clientele.api.sale.product.ProductField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class ProductsStoreTests {

    @Autowired
    Products products;

    @Autowired
    Sales sales;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        SaleTestData.clear(jdbc);
    }

    @Test
    void makesTheTreeOfGroupsThatPathsName() {
        var outcome = products.upsert(
                "file",
                List.of(
                        product("P1", "Bit", "Tools/Bits"),
                        product("P2", "Nut", "Tools/1\\/2 inch"),
                        product("P3", "X", "tools")));

        assertThat(outcome.created()).isEqualTo(3);
        assertThat(jdbc.sql("select concat(parent_id, ':', id, ' ', name) from product_group order by id")
                        .query(String.class)
                        .list())
                .containsExactly("0:1 Tools", "1:2 Bits", "1:3 1/2 inch");
        assertThat(jdbc.sql("select group_id from product order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 3, 1);
    }

    @Test
    void leavesTheVersionWhenTheSameCardsComeAgain() {
        var cards = List.of(product("P1", "Bit", "Tools/Bits"), product("P2", "Nut", "Tools"));
        products.upsert("file", cards);
        var version = version();

        var again = products.upsert("file", cards);

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void changesOnlyTheFieldsThatAreNamed() {
        products.upsert("file", List.of(card("P1", Map.of(NAME, "Bit", BRAND, "Zubr", PRICE, "10.5"))));

        var outcome = products.upsert("file", List.of(card("P1", Map.of(PRICE, "11", BRAND, ""))));

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(jdbc.sql("select name, brand, price, type, active from product")
                        .query()
                        .singleRow()
                        .values())
                .asString()
                .isEqualTo("[Bit, null, 11.0000, GOODS, true]");
    }

    @Test
    void touchesTheBuyersOfAProductThatMovesToAnotherGroup() {
        products.upsert("file", List.of(product("Drill", "Drill", "Tools")));
        sales.upsert("file", List.of(SaleTestData.sale("D", "1").row()), SaleTestData.CREATING);

        products.upsert("file", List.of(product("Drill", "Drill", "Heavy tools")));

        var touched = jdbc.sql("select clients from data_change where room = 'sale' order by version desc limit 1")
                .query((row, number) -> io.clientele.api.database.Bitmaps.read(row.getBytes(1)))
                .single();
        var client = jdbc.sql("select id from client").query(Integer.class).single();
        assertThat(touched.toArray()).containsExactly(client);
    }

    @ParameterizedTest(name = "{0} `{1}` is {2}")
    @CsvSource({
        "PRICE, 12;5, NOT_A_DECIMAL",
        "PRICE, 1.23456, TOO_MANY_DECIMALS",
        "PRICE, 1000000000000, TOO_LARGE",
        "PRICE, -1, NEGATIVE",
        "VAT_RATE, 1000, TOO_LARGE",
        "TYPE, GAS, UNKNOWN_TYPE",
        "ACTIVE, perhaps, NOT_YES_NO",
        "UNIT, a-unit-of-more-than-thirty-two-letters, TOO_LONG",
        "GROUP, a//b, BAD_GROUP",
        "NAME, ' ', REQUIRED"
    })
    void rejectsAValueThatCannotBeKept(ProductField field, String value, String code) {
        var good = card("Good", Map.of(NAME, "Good"));
        var bad = new java.util.EnumMap<>(Map.of(NAME, "Bad"));
        bad.put(field, value);

        var outcome = products.upsert("file", List.of(good, card("Bad", bad)));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::value, Rejected::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, field.column(), value, code));
    }

    @Test
    void rejectsANewProductWithoutAName() {
        var outcome = products.upsert("file", List.of(card("P1", Map.of(BRAND, "Zubr"))));

        assertThat(outcome.rejected()).extracting(Rejected::column).containsExactly("name");
        assertThat(jdbc.sql("select count(*) from product").query(Integer.class).single())
                .isZero();
    }

    @Test
    void countsEqualCardsOnceAndRejectsDifferentOnes() {
        var outcome = products.upsert(
                "file",
                List.of(
                        product("P1", "Bit", "Tools"),
                        product("P1", "Bit", "Tools"),
                        product("P2", "Nut", "Tools"),
                        product("P2", "Bolt", "Tools")));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected()).extracting(Rejected::index).containsExactly(2, 3);
        assertThat(outcome.rejected()).extracting(Rejected::code).containsOnly("DUPLICATE_KEY");
    }

    @Test
    void refusesMoreThanABatchHolds() {
        var tooMany = Collections.nCopies(5_001, product("P", "Bit", "Tools"));

        assertThatThrownBy(() -> products.upsert("file", tooMany))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("5000");
    }

    private long version() {
        return jdbc.sql("select version from data_version where room = 'sale'")
                .query(Long.class)
                .single();
    }
}
