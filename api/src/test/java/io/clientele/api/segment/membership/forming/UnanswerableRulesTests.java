package io.clientele.api.segment.membership.forming;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.Products;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules that name what is not there any more. */
@ClienteleTest
class UnanswerableRulesTests extends FormedSegments {

    private final Products products;
    private final Sales sales;

    @Autowired
    UnanswerableRulesTests(Api api, Clients clients, Products products, Sales sales) {
        super(api, clients);
        this.products = products;
        this.sales = sales;
    }

    @Test
    void keepsTheLastVersionAndSaysWhyWhenARuleCannotBeAnswered() {
        products.upsert("test", List.of(SaleTestData.product("awl", "Awl", "Tools")));
        sales.upsert(
                "test", List.of(SaleTestData.sale("awl", "1").of("awl").to("a").row()), SaleTestData.STRICT);
        var buyers = segments.periodic("Awl buyers", "bought(product: 'Awl')");
        var nested = segments.periodic("Also of awls", "member('Awl buyers') or " + NORTH);
        products.upsert("test", List.of(SaleTestData.card("awl", Map.of(ProductField.NAME, "Bodkin"))));

        var failed = segments.refresh(buyers);

        assertThat(userErrors(failed, "segmentRefresh")).containsExactly("UNKNOWN_PRODUCT");
        assertThat(segments.members(buyers)).containsExactly("a");
        assertThat(status(buyers)).isEqualTo("FAILED");
        assertThat(segments.ask("{ segment(id: \"%s\") { lastRefresh { error entered } } }".formatted(buyers))
                        .text("segment.lastRefresh.error"))
                .contains("Awl");
        assertThat(userErrors(segments.refresh(nested), "segmentRefresh")).isEmpty();

        products.upsert("test", List.of(SaleTestData.card("awl", Map.of(ProductField.NAME, "Awl"))));
        assertThat(userErrors(segments.refresh(buyers), "segmentRefresh")).isEmpty();
        assertThat(status(buyers)).isEqualTo("CURRENT");
    }

    @Test
    void letsOneSegmentThatCannotBeAnsweredSpoilNoOther() {
        products.upsert("test", List.of(SaleTestData.product("peg", "Peg", "Tools")));
        segments.dynamic("Broken", "bought(product: 'Peg')");
        var sound = segments.dynamic("Sound", NORTH);
        products.upsert("test", List.of(SaleTestData.card("peg", Map.of(ProductField.NAME, "Dowel"))));

        var list = segments.ask("""
                { segments(first: 100, filter: {nameContains: "o"}) { nodes { name memberCount status } } }""");
        var client = segments.ask("""
                { segment(id: "%s") { members { nodes { name segments { segment { name } } } } } }""".formatted(sound));

        assertThat(list.texts("segments.nodes[?(@.name == 'Sound')].memberCount"))
                .containsExactly("2");
        assertThat(list.texts("segments.nodes[?(@.name == 'Broken')].memberCount"))
                .as("of its last version")
                .containsExactly("0");
        assertThat(list.texts("segments.nodes[?(@.name == 'Broken')].status")).containsExactly("FAILED");
        assertThat(client.texts("segment.members.nodes[0].segments[*].segment.name"))
                .contains("Sound")
                .doesNotContain("Broken");
        var preview = segments.ask("{ segmentPreview(text: \"member('Broken')\") { count errors { code message } } }");
        assertThat(preview.number("segmentPreview.count")).isZero();
        products.upsert("test", List.of(SaleTestData.card("peg", Map.of(ProductField.NAME, "Peg"))));
    }
}
