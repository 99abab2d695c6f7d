package io.clientele.api.segment.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.client.order.ClientOrders;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.RandomBase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders are kept in a part of the memory, and no longer. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingsTests {

    private static final Ordering BY_AMOUNT = new Ordering(MemberOrder.AMOUNT, RandomBase.PERIOD, null);
    private static final Ordering BY_DAY = new Ordering(MemberOrder.LAST_PURCHASE, null, null);

    private final ClientOrders orders;
    private final Figures figures;
    private final Snapshots snapshots;
    private final Sales sales;
    private int sold;

    @Autowired
    RankingsTests(ClientOrders orders, Figures figures, Snapshots snapshots, Sales sales) {
        this.orders = orders;
        this.figures = figures;
        this.snapshots = snapshots;
        this.sales = sales;
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products) {
        new RandomBase(5).into(clients, products, sales);
    }

    @Test
    void keepsTheOrderOfAnOlderState() {
        var rankings = rankings(1 << 20);
        var before = now(rankings, BY_AMOUNT);
        sell();

        var again = snapshots.read(() -> rankings.at(before.state(), BY_AMOUNT));

        assertThat(again).isSameAs(before);
        assertThat(now(rankings, BY_AMOUNT).state()).isNotEqualTo(before.state());
    }

    @Test
    void answersFromWhatIsKeptWhileNothingChanges() {
        var rankings = rankings(1 << 20);

        assertThat(now(rankings, BY_DAY)).isSameAs(now(rankings, BY_DAY));
        assertThat(now(rankings, BY_AMOUNT)).isSameAs(now(rankings, BY_AMOUNT));
    }

    @Test
    void forgetsWhatDoesNotFitAndSaysSo() {
        var rankings = rankings(1);
        var before = now(rankings, BY_AMOUNT);

        assertThat(snapshots.read(() -> rankings.at(before.state(), BY_AMOUNT)).state())
                .isEqualTo(before.state());
        sell();
        assertThatThrownBy(() -> snapshots.read(() -> rankings.at(before.state(), BY_AMOUNT)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("CURSOR_EXPIRED"));
    }

    private Rankings rankings(long bytes) {
        return new Rankings(orders, figures, snapshots, bytes);
    }

    private Ranking now(Rankings rankings, Ordering ordering) {
        return snapshots.read(() -> rankings.now(ordering));
    }

    private void sell() {
        sales.upsert(
                RandomBase.SOURCE,
                List.of(SaleTestData.sale("more " + sold++, "1")
                        .on(LocalDate.of(2026, 2, 2))
                        .to("b01")
                        .of("Drill")
                        .row()),
                SaleTestData.STRICT);
    }
}
