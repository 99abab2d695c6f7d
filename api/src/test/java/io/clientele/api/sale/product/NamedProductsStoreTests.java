package io.clientele.api.sale.product;

import static io.clientele.api.sale.SaleTestData.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.sale.SaleTestData;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class NamedProductsStoreTests {

    @Autowired
    Products products;

    @Autowired
    ProductKeys keys;

    @Autowired
    JdbcClient jdbc;

    private final NamedProducts named = new NamedProducts();

    @BeforeEach
    void twoProducts() {
        SaleTestData.clear(jdbc);
        products.upsert("file", List.of(product("P1", "Bit", "Tools"), product("P2", "Nut", "Tools")));
    }

    @Test
    void looksUpNobodyTwiceWhoWasCalledByHisExternalId() {
        var first = keys.of("file", List.of("P1", "P2"), named);
        jdbc.sql("delete from product").update();

        assertThat(keys.of("file", List.of("P2", "P3"), named)).containsOnlyKeys("P2");
        assertThat(keys.of("file", List.of("P1", "P2"), named)).isEqualTo(first);
        assertThat(keys.of("file", List.of("P1", "P2"))).isEmpty();
    }

    @Test
    void looksUpEachTimeWhoIsCalledByName() {
        assertThat(keys.of("file", List.of("nut"), named)).containsEntry("nut", List.of(2));
        products.upsert("file", List.of(product("P1", "Nut", "Tools"), product("P2", "Bolt", "Tools")));

        assertThat(keys.of("file", List.of("nut"), named)).containsEntry("nut", List.of(1));
    }

    @Test
    void prefersWhoCameMeanwhileWithThatExternalIdToWhoIsCalledSo() {
        keys.of("file", List.of("Nut"), named);
        products.upsert("file", List.of(product("Nut", "Screw", "Tools")));

        assertThat(keys.of("file", List.of("Nut"), named)).containsEntry("Nut", List.of(3));
    }
}
