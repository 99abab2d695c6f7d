package io.clientele.api.sale.list;

import static io.clientele.api.sale.SaleTestData.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.product.Products;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class ProductListTests {

    @Autowired
    Products products;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Api api;

    @BeforeEach
    void fill() {
        SaleTestData.clear(jdbc);
        products.upsert(
                "file",
                List.of(
                        product("Drill", "Drill", "Tools"),
                        product("Bit", "Bit", "Tools/Bits"),
                        product("Paint", "ёлочная краска", "Colours")));
    }

    @Test
    void listsProductsByNameAndFiltersThem() {
        assertThat(names("")).containsExactly("ёлочная краска", "Bit", "Drill");
        assertThat(names("(filter: {name: {contains: \"ЕЛОЧН\"}})")).containsExactly("ёлочная краска");
        assertThat(names("(filter: {groups: [\"%s\"]})".formatted(Ids.of("ProductGroup", 1))))
                .containsExactly("Bit", "Drill");
        assertThat(names("(filter: {brand: {ne: \"Zubr\"}, type: [GOODS]}, first: 1, orderBy: NEWEST)"))
                .containsExactly("ёлочная краска");
        assertThat(names("(last: 1)")).containsExactly("Drill");
        admin("{ productGroups { path } }")
                .path("productGroups[*].path")
                .entityList(String.class)
                .containsExactly("Colours", "Tools", "Tools/Bits");
    }

    @Test
    void pagesProductsByName() {
        var cursor = admin("{ products(first: 1) { pageInfo { endCursor } } }")
                .path("products.pageInfo.endCursor")
                .entity(String.class)
                .get();

        assertThat(names("(after: \"%s\")".formatted(cursor))).containsExactly("Bit", "Drill");
    }

    private List<String> names(String arguments) {
        return admin("{ products" + arguments + " { nodes { name } } }")
                .path("products.nodes[*].name")
                .entityList(String.class)
                .get();
    }

    private GraphQlTester.Response admin(String query) {
        return api.admin().document(query).execute();
    }
}
