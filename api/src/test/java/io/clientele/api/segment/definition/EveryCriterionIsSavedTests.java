package io.clientele.api.segment.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A rule of every kind becomes a segment whose members can be asked: at the door, where rules are checked before they are saved. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCriterionIsSavedTests {

    private final SegmentTestData segments;

    @Autowired
    EveryCriterionIsSavedTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Categories categories,
            @Autowired PropertyDefinitions properties) {
        clients.upsert(
                "t", List.of(Card.of("a").with(ClientField.MANAGER, "Иванов").card()));
        products.upsert("t", List.of(SaleTestData.product("1", "Супер дрель", "Свёрла")));
        categories.save("vip", "VIP");
        properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
        segments.dynamic("VIP", "region = 'Москва'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region in ('Москва', 'Тульская обл') and not category('vip') or property('staff') >= 50",
                "country = 'Germany' and manager = 'Иванов' and registered(last: 30 days)",
                "bought(product: 'Супер дрель', last: 90 days, amount > 40000) and not bought(group: 'Свёрла', last: 90 days)",
                "first_bought(from: 1997-01-01, to: 1997-02-01) and last_bought(before: 180 days)",
                "repurchase_due(k: 1.5)",
                "contacted(kind: COMPLAINT, product: 'Супер дрель', last: 1 month, count >= 1)",
                "owes(overdue_days > 30, overdue_amount > 10000)",
                "paid(last: 12 months, late_share > 30, average_delay > 10)",
                "contact_person(birthday_within: 7 days, role = 'ЛПР')",
                "abc(metric: REVENUE, last: 12 months) in (A, B)",
                "xyz(metric: ORDERS, step: MONTH, last: 12 months) in (X)",
                "rfm(last: 12 months) in ('Champions')",
                "growth(last: 3 months, percent < -30)",
                "member('VIP') and bucket(seed: 'spring', 0..10)",
                "anniversary(field: birth_date, within: 7 days) and stage in (REGULAR, LOST)",
            })
    void becomesASegmentOfEveryFormingMethod(String rule) {
        var dynamic = segments.dynamic("Dynamic " + rule.hashCode(), rule);
        var periodic = segments.periodic("Periodic " + rule.hashCode(), rule);

        for (var segment : List.of(dynamic, periodic)) {
            var told = segments.ask("{ segment(id: \"%s\") { status memberCount } }".formatted(segment));
            assertThat(told.text("segment.status")).isEqualTo("CURRENT");
            assertThat(told.number("segment.memberCount")).isNotNegative();
        }
    }
}
