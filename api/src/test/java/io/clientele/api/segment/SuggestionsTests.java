package io.clientele.api.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.product.Products;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Values to complete a rule with. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionsTests {

    private static final String SUGGEST = """
            query($filter: String!, $search: String, $first: Int) {
              segmentValueSuggestions(filter: $filter, search: $search, first: $first, locale: RU) { value label count } }""";

    private final Api api;
    private final SegmentTestData segments;

    @Autowired
    SuggestionsTests(Api api) {
        this.api = api;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products) {
        clients.upsert("s", List.of(card("a", "Москва"), card("b", "Москва"), card("c", "Орёл"), card("d", "Тула")));
        products.upsert(
                "s",
                List.of(
                        SaleTestData.product("1", "Супер дрель", "Инструмент/Дрели"),
                        SaleTestData.product("2", "Сверло", "Свёрла")));
        segments.dynamic("Московские", "region = 'Москва'");
    }

    private static ClientCard card(String id, String region) {
        return Card.of(id)
                .with(ClientField.REGION, region)
                .with(ClientField.MANAGER, "Иванов")
                .card();
    }

    @Test
    void offersTheValuesThatCardsHaveTheCommonestFirst() {
        assertThat(values("region", "")).containsExactly("Москва", "Орёл", "Тула");
        assertThat(values("region", "орел")).containsExactly("Орёл");
        assertThat(values("manager", "ива")).containsExactly("Иванов");
        assertThat(values("name", "client a")).containsExactly("Client a");
        assertThat(values("name", "")).isEmpty();
    }

    @Test
    void offersWhatFiltersListAndWhatOtherRoomsKnow() {
        assertThat(values("kind", "юр")).containsExactly("COMPANY");
        assertThat(values("stage.stages", "спящ")).containsExactly("SLEEPING");
        assertThat(values("interacted.kinds", "претенз")).containsExactly("COMPLAINT");
        assertThat(values("purchased.products", "ДРЕЛЬ")).containsExactly("Супер дрель");
        assertThat(values("purchased.groups", "дрели")).containsExactly("Инструмент/Дрели");
        assertThat(values("memberOf.segment", "моск")).containsExactly("Московские");
    }

    @Test
    void refusesAFilterItDoesNotKnowNamingTheNearest() {
        api.admin()
                .document(SUGGEST)
                .variable("filter", "regoin")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", "UNKNOWN_FILTER");
                    assertThat(error.getMessage()).contains("region");
                }));
    }

    private List<String> values(String filter, String search) {
        return segments.ask(SUGGEST, Map.of("filter", filter, "search", search))
                .texts("segmentValueSuggestions[*].value");
    }
}
