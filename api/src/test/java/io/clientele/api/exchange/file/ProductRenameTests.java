package io.clientele.api.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.exchange.load.Imports;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is about to rename a product hears first which rules call it by its present name. */
@ClienteleTest
class ProductRenameTests {

    private static final String UPSERT = """
            mutation($input: ProductUpsertInput!) { productUpsert(input: $input) { changed unchanged
              products { name } userErrors { field code message } } }""";

    @TempDir
    private Path folder;

    private final Imports imports;
    private final Products products;
    private final SegmentTestData segments;

    @Autowired
    ProductRenameTests(Api api, Imports imports, Products products) {
        this.imports = imports;
        this.products = products;
        this.segments = new SegmentTestData(api::admin);
    }

    @Test
    void namesWhatCallsAProduct() {
        place("drill", "Дрель ударная");
        segments.dynamic("Купившие дрель", "bought(product: 'дрель ударная')");
        segments.dynamic("Дрель по коду", "bought(product: 'drill')");

        segments.ask("{ products(filter: {name: {contains: \"Дрель\"}}) { nodes { name dependents { name type } } } }")
                .response()
                .path("products.nodes")
                .matchesJsonStrictly("""
                        [{"name": "Дрель ударная", "dependents": [
                          {"name": "Дрель по коду", "type": "Segment"}, {"name": "Купившие дрель", "type": "Segment"}]}]""");
    }

    @Test
    void refusesToRenameWhatARuleCallsByNameUnlessInsisted() {
        place("plane", "Рубанок");
        place("bit", "Бита");
        segments.dynamic("Купившие рубанок", "bought(product: 'рубанок')");
        var renaming = List.of(card("plane", "Фуганок"), card("bit", "Бита PH2"));

        var refused = upsert(Map.of("products", renaming));
        var insisted = upsert(Map.of("products", renaming, "force", true));

        refused.response().path("productUpsert").matchesJsonStrictly("""
                {"changed": 1, "unchanged": 0, "products": [{"name": "Рубанок"}, {"name": "Бита PH2"}], "userErrors": [
                  {"field": ["products", "0", "name"], "code": "IN_USE", "message":
                    "It is called «Рубанок» by Segment «Купившие рубанок»; change that first, or insist by `force`."}]}""");
        insisted.response().path("productUpsert").matchesJsonStrictly("""
                {"changed": 1, "unchanged": 1, "products": [{"name": "Фуганок"}, {"name": "Бита PH2"}], "userErrors": []}""");
    }

    @Test
    void renamesFreelyWhatRulesCallByItsCodeOrSpellAlike() {
        place("Пила", "Пила");
        place("bench", "Верстак");
        segments.dynamic("Купившие пилу", "bought(product: 'Пила')");
        segments.dynamic("Купившие верстак", "bought(product: 'верстак')");

        upsert(Map.of("products", List.of(card("Пила", "Пила цепная"), card("bench", "ВЕРСТАК"))))
                .response()
                .path("productUpsert")
                .matchesJsonStrictly("""
                {"changed": 2, "unchanged": 0, "products": [{"name": "Пила цепная"}, {"name": "ВЕРСТАК"}], "userErrors": []}""");
    }

    @Test
    void tellsInADryRunWhichRulesAFileLeavesBehindAndRenamesWhenItLands() throws IOException {
        place("jigsaw", "Лобзик");
        place("knife", "Нож");
        segments.dynamic("Купившие лобзик", "bought(product: 'лобзик')");
        var file = Files.writeString(folder.resolve("p.csv"), "external_id,name\nknife,Тесак\njigsaw,Пилка\n");

        var dry = load(file, true);
        var landed = load(file, false);

        assertThat(dry.changed()).isEqualTo(2);
        assertThat(dry.warnings())
                .containsExactly(
                        new Warning(
                                3,
                                "name",
                                "Пилка",
                                "IN_USE",
                                "It is called «Лобзик» by Segment «Купившие лобзик»; such segments keep their present clients until they are changed too."));
        assertThat(landed.warnings()).isEqualTo(dry.warnings());
        assertThat(landed.changed()).isEqualTo(2);
    }

    @Test
    void putsARenamedProductWhereItsNewNameBelongs() {
        place("first", "Автол порядка");
        place("second", "Болт порядка");
        upsert(Map.of("products", List.of(card("first", "Ящик порядка"))));

        assertThat(segments.ask(
                                "{ products(filter: {name: {contains: \"порядка\"}} orderBy: NAME) { nodes { name } } }")
                        .texts("products.nodes[*].name"))
                .containsExactly("Болт порядка", "Ящик порядка");
    }

    private void place(String externalId, String name) {
        products.upsert("api", List.of(SaleTestData.product(externalId, name, "Инструмент")));
    }

    private static Map<String, String> card(String externalId, String name) {
        return Map.of("externalId", externalId, "name", name);
    }

    private Answer upsert(Map<String, ?> input) {
        return segments.ask(UPSERT, Map.of("input", input));
    }

    private ImportSummary load(Path file, boolean dryRun) throws IOException {
        var request = new ImportRequest(
                ImportKind.PRODUCTS,
                file.toString(),
                "p.csv",
                "api",
                dryRun,
                false,
                false,
                false,
                List.of(),
                Map.of(),
                null);
        return imports.load(request, folder.resolve("rejected"), Imports.Progress.NONE)
                .summary();
    }
}
