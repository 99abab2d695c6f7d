package io.clientele.api.sale.purchase;

import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.purchase.Purchases.Measure;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Questions about purchases, each on a few sales. */
@ClienteleTest
class PurchaseQuestionsStoreTests extends BoughtProducts {

    @Test
    void meansAtLeastOneOrderWhenNothingIsCompared() {
        take(List.of(
                sale("D1", "1").to("C1").row(),
                sale("D2", "1").to("C2").amount("-5").quantity("-1").row(),
                sale("D3", "1").to(null).row()));

        assertThat(who(question(List.of("Drill"), List.of()))).containsExactly("C1");
        assertThat(who(question(List.of(), List.of()))).containsExactly("C1");
    }

    @Test
    void findsProductsByNameOrIdAndGroupsByNameOrPathWithTheirSubgroups() {
        take(List.of(
                sale("D1", "1").to("C1").of("Drill").row(),
                sale("D2", "1").to("C2").of("Bit").row(),
                sale("D3", "1").to("C3").of("Fine bit").row(),
                sale("D4", "1").to("C4").of("Paint").row()));

        assertThat(who(question(List.of(" fine BIT", "id of Drill"), List.of())))
                .containsExactly("C1", "C3");
        assertThat(who(question(List.of(), List.of("bits")))).containsExactly("C2", "C3", "C4");
        assertThat(who(question(List.of(), List.of("Tools/Bits")))).containsExactly("C2", "C3");
        assertThat(who(question(List.of("Paint"), List.of("Fine")))).containsExactly("C3", "C4");
    }

    @Test
    void namesWhatIsUnknown() {
        var unknown = question(List.of("Drill", "Saw"), List.of("Tools", "Garden"));

        assertThat(snapshots.read(() -> questions.check(unknown)))
                .extracting(Problem::code, Problem::getMessage)
                .containsExactly(
                        tuple("UNKNOWN_PRODUCT", "No product is called Saw."),
                        tuple("UNKNOWN_GROUP", "No product group is called Garden."));
        assertThatThrownBy(() -> who(unknown)).isInstanceOf(Problem.class).hasMessageContaining("Saw");
        assertThatThrownBy(() -> who(question(List.of(), List.of(), condition(Measure.AMOUNT, Operator.IS_NULL, "1"))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void includesThoseWhoBoughtNothingWhereZeroSatisfies() {
        take(List.of(
                sale("D1", "1").to("C1").row(),
                sale("D2", "1").to("C2").amount("5").row()));

        var little = who(question(List.of("Drill"), List.of(), condition(Measure.AMOUNT, Operator.LT, "10")));
        var average = who(question(List.of(), List.of(), condition(Measure.AVERAGE_ORDER, Operator.LT, "10")));

        assertThat(little).hasSize(39).contains("C2", "C0").doesNotContain("C1");
        assertThat(average).containsExactly("C2");
        assertThat(who(question(List.of(), List.of(), condition(Measure.AVERAGE_ORDER, Operator.NE, "5"))))
                .hasSize(39)
                .contains("C1", "C0")
                .doesNotContain("C2");
    }

    @Test
    void leavesOutClientsThatAreArchivedOrErased() {
        take(List.of(
                sale("D1", "1").to("C1").row(),
                sale("D2", "1").to("C2").row(),
                sale("D3", "1").to("C3").row()));
        jdbc.sql("update client set archived = external_id = 'C1', erased = external_id = 'C2'")
                .update();
        jdbc.sql("update data_version set version = version + 2").update();

        assertThat(who(question(List.of(), List.of()))).containsExactly("C3");
        assertThat(who(question(List.of("Drill"), List.of()))).containsExactly("C3");
    }

    @Test
    void tellsTheFiguresOfAClient() {
        take(List.of(
                sale("D1", "1").to("C1").amount("100").cost("60").vat("10").row(),
                sale("D1", "2")
                        .to("C1")
                        .of("Bit")
                        .amount("1")
                        .vat("0")
                        .cost("0")
                        .row(),
                sale("D2", "1").to("C1").amount("49").vat("0").cost("0").row(),
                sale("D3", "1")
                        .to("C1")
                        .amount("-50")
                        .quantity("-1")
                        .vat("0")
                        .cost("0")
                        .row()));

        assertThat(observed(question(List.of(), List.of()), "C1"))
                .isEqualTo("amount=100.0000 quantity=2.0000 margin=30.0000 orders=2 averageOrder=50.00");
        assertThat(observed(question(List.of("Bit"), List.of()), "C1"))
                .isEqualTo("amount=1.0000 quantity=1.0000 margin=1.0000 orders=1 averageOrder=1.00");
        assertThat(observed(question(List.of("Drill"), List.of()), "C2"))
                .isEqualTo("amount=0.0000 quantity=0.0000 margin=0.0000 orders=0 averageOrder=null");
    }

    private String observed(Purchases question, String client) {
        return snapshots.read(() -> questions.observed(question, TODAY, id(client))).stream()
                .map(seen -> seen.figure() + "=" + seen.value())
                .collect(Collectors.joining(" "));
    }
}
