package io.clientele.api.segment.dependent;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.client.usage.Dependents.Dependent;
import io.clientele.api.client.usage.Dependents.Thing;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which segments rest on what their rules name. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleDependentsTests {

    private final RuleDependents dependents;
    private final SegmentTestData segments;

    @Autowired
    RuleDependentsTests(Api api, RuleDependents dependents) {
        this.dependents = dependents;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void make(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Categories categories,
            @Autowired PropertyDefinitions properties) {
        categories.save("vip", "VIP");
        categories.save("gold", "Gold");
        properties.create("tier", "Tier", PropertyType.CHOICE, List.of("High", "Low"));
        properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
        clients.upsert(
                "test",
                List.of(Card.of("a")
                        .with(ClientField.MANAGER, "Пётр Иванов", "Ann")
                        .card()));
        products.upsert("test", List.of(SaleTestData.product("ext-1", "Супер дрель", "Tools/Drills")));
        segments.dynamic("Of category", "region = 'North' or not category('VIP')");
        segments.periodic("Of property", "property('Tier') in ('High')");
        segments.dynamic("Without it", "property('tier') is null and property('staff') > 5");
        segments.dynamic("Of manager", "manager = 'Петр Иванов'");
        segments.dynamic("Not of manager", "manager != 'Ann'");
        segments.dynamic("Like manager", "manager contains 'Ann'");
        segments.dynamic("Of product", "bought(product: 'супер дрель')");
        segments.dynamic("Of its id", "not bought(product: 'ext-1', last: 3 months)");
        segments.dynamic("Of group", "bought(group: 'Drills')");
        segments.dynamic("Of path", "bought(group: 'Tools / Drills')");
        segments.dynamic("Of member", "member('Of group')");
        segments.list("A list", List.of());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Category           | vip           | Of category
            Category           | gold          |
            PropertyDefinition | tier          | Of property, Without it
            PropertyDefinition | staff         | Without it
            PropertyDefinition | vip           |
            Manager            | Пётр Иванов   | Of manager
            Manager            | Ann           | Not of manager
            Product            | Супер дрель   | Of product
            Product            | ext-1         | Of its id
            ProductGroup       | Tools/Drills  | Of group, Of path
            ProductGroup       | Tools         |
            ProductGroup       | A\\/Drills    |
            Client             | vip           |
            """)
    void namesTheSegmentsThatRestOnAThing(String type, String code, @Nullable String names) {
        var found = dependents.of(new Thing(type, 1, code));

        assertThat(found).extracting(Dependent::name).containsExactlyInAnyOrderElementsOf(split(names));
        assertThat(found).extracting(Dependent::type).allMatch(Segment.TYPE::equals);
    }

    @Test
    void namesTheSegmentsThatNameAChoice() {
        assertThat(dependents.of(new Thing("PropertyDefinition", 1, "tier", "high")))
                .extracting(Dependent::name)
                .containsExactly("Of property");
        assertThat(dependents.of(new Thing("PropertyDefinition", 1, "tier", "Low")))
                .isEmpty();
    }

    @Test
    void namesTheSegmentsThatRestOnASegment() {
        var group = segments.ask("{ segment(name: \"Of group\") { id dependents { ... on Segment { name } } } }");
        var number = Ids.integer(Segment.TYPE, group.text("segment.id"));

        assertThat(group.texts("segment.dependents[*].name")).containsExactly("Of member");
        assertThat(dependents.of(new Thing(Segment.TYPE, number, "Of group")))
                .extracting(Dependent::name)
                .containsExactly("Of member");
    }

    @Test
    void answersManyThingsAtOnceAsOneByOne() {
        var things = List.of(
                new Thing("Category", 1, "vip"),
                new Thing("Manager", 1, "Ann"),
                new Thing("Manager", 1, "Ann"),
                new Thing("Product", 1, "nothing"));

        var all = dependents.ofAll(things);

        assertThat(all).hasSize(3);
        all.forEach((thing, found) -> assertThat(found).isEqualTo(dependents.of(thing)));
    }

    @Test
    void keepsAPropertyThatARuleNames() {
        var id = segments.ask("{ propertyDefinitions { id code } }")
                .texts("propertyDefinitions[?(@.code == 'staff')].id")
                .getFirst();

        var refused = segments.ask("""
                mutation { propertyDefinitionDelete(id: "%s") { deletedId userErrors { code message } } }""".formatted(id));

        assertThat(refused.text("propertyDefinitionDelete.userErrors[0].code")).isEqualTo("IN_USE");
        assertThat(refused.text("propertyDefinitionDelete.userErrors[0].message"))
                .contains("Without it");
    }

    @Test
    void tellsHowFarAPreviewedChangeReaches() {
        var id = segments.ask("{ segment(name: \"Of group\") { id } }").text("segment.id");
        var preview = "{ segmentPreview(text: \"region = 'North'\"%s) { dependents { ... on Segment { name } } } }";

        assertThat(segments.ask(preview.formatted(", comparedWith: \"%s\"".formatted(id)))
                        .texts("segmentPreview.dependents[*].name"))
                .containsExactly("Of member");
        assertThat(segments.ask(preview.formatted("")).texts("segmentPreview.dependents[*].name"))
                .isEmpty();
    }

    private static List<String> split(@Nullable String names) {
        return names == null ? List.of() : List.of(names.split(", "));
    }
}
