package io.clientele.api.segment.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.SegmentTestData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Families by what clients bought: each of the universe is in one class, or among the others. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassFamiliesTests {

    private static final Map<String, ?> YEAR = Map.of("last", Map.of("count", 12, "unit", "MONTH"));

    private final RandomBase base = new RandomBase(7);
    private final FamilyTestData families;

    @Autowired
    ClassFamiliesTests(Api api) {
        this.families = new FamilyTestData(new SegmentTestData(api::admin));
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
    }

    static Stream<Map<String, ?>> axes() {
        return Stream.of(
                Map.of("stage", Map.of()),
                Map.of("stage", Map.of("oneTime", 3, "lostMonths", 2)),
                Map.of("abc", Map.of("period", YEAR)),
                Map.of("abc", Map.of("period", YEAR, "metric", "ORDERS")),
                Map.of("rfm", Map.of("period", YEAR)));
    }

    @ParameterizedTest
    @MethodSource("axes")
    void holdsEverybodyOnce(Map<String, ?> axis) {
        for (var forming : List.of("DYNAMIC", "PERIODIC")) {
            var family = families.made(
                    Map.of("axis", axis, "name", axis.toString().substring(0, 5), "forming", forming, "locale", "RU"));

            var counts = families.counts(family);

            assertThat(counts).hasSizeGreaterThan(2);
            assertThat(sum(counts)).isEqualTo(universe());
            families.delete(family);
        }
    }

    @Test
    void namesSegmentsByTheirClasses() {
        var family = families.made(
                Map.of("axis", Map.of("abc", Map.of("period", YEAR)), "forming", "DYNAMIC", "locale", "RU"));

        assertThat(families.counts(family).stream().map(count -> count.split("=", -1)[0]))
                .containsExactlyInAnyOrder("ABC: A", "ABC: B", "ABC: C", "ABC: прочие, без класса");
        families.delete(family);
    }

    @Test
    void refusesPeriodsThatNoClassCanBeComputedOver() {
        var refused = families.create(Map.of(
                "axis", Map.of("abc", Map.of("period", Map.of("before", "2026-01-01"))), "forming", "DYNAMIC"));

        assertThat(FamilyTestData.errors(refused, "segmentFamilyCreate"))
                .singleElement()
                .asString()
                .contains("[axis, abc");
    }

    private int universe() {
        return base.who(RandomBase.Buyer::inUniverse).size();
    }

    private static int sum(List<String> counts) {
        return counts.stream()
                .mapToInt(count ->
                        Integer.parseInt(Arrays.asList(count.split("=", -1)).getLast()))
                .sum();
    }
}
