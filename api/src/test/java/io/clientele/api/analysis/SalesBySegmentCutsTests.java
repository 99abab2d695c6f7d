package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Document;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Sales by segment in cuts, each part against its definition on a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesBySegmentCutsTests extends RandomSegmentSales {

    record Cut(@Nullable String name, Reconciled sales) {}

    @Autowired
    SalesBySegmentCutsTests(Api api) {
        super(api);
    }

    @Test
    void cutsByRegion() {
        checkCuts(
                "REGION",
                (document, name) -> Objects.equals(
                        document.buyer() == null ? null : document.buyer().region(), name));
    }

    /** A client of two managers counts at both. */
    @Test
    void cutsByTheClientsManager() {
        checkCuts(
                "CLIENT_MANAGER",
                (document, name) -> document.buyer() == null
                        ? name == null
                        : name != null && document.buyer().managers().contains(name));
    }

    @Test
    void cutsByWhatDocumentsDoNotName() {
        checkCuts("MANAGER", (document, name) -> name == null);
        checkCuts("CHANNEL", (document, name) -> name == null);
    }

    /** Line by line: an order counts in each group of which it has a line. */
    @Test
    void cutsByProductGroup() {
        var cuts = sales("by: PRODUCT_GROUP", "cuts { name sales { " + SHARES + " } }")
                .list("salesBySegment.cuts", Cut.class);

        assertThat(cuts).extracting(Cut::name).containsExactlyInAnyOrder("Drills", "Bits", "Saws");
        for (var cut : cuts) {
            var ofGroup = base.documents(RandomBase.PERIOD).stream()
                    .map(document -> new Document(
                            document.number(),
                            document.buyer(),
                            document.day(),
                            document.lines().stream()
                                    .filter(line -> (line.product() + "s").equals(cut.name()))
                                    .toList()))
                    .filter(document -> !document.lines().isEmpty())
                    .toList();
            assertThat(cut.sales().company().all())
                    .usingElementComparator(BigDecimal::compareTo)
                    .isEqualTo(figures(ofGroup));
        }
    }

    private void checkCuts(String by, BiPredicate<Document, @Nullable String> of) {
        var cuts = sales("by: " + by, "cuts { name sales { " + SHARES + " } }").list("salesBySegment.cuts", Cut.class);
        assertThat(cuts).isNotEmpty();
        for (var cut : cuts) {
            same(cut.sales().company(), RandomBase.PERIOD, document -> of.test(document, cut.name()));
            same(
                    cut.sales().segments().getFirst().gross(),
                    RandomBase.PERIOD,
                    document -> of.test(document, cut.name())
                            && document.buyer() != null
                            && !document.buyer().anonymous()
                            && in(document.buyer(), 0));
        }
        assertThat(cuts)
                .isSortedAccordingTo(Comparator.comparing(
                                (Cut cut) -> cut.sales().company().revenue().amount())
                        .reversed());
    }
}
