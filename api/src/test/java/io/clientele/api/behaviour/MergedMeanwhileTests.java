package io.clientele.api.behaviour;

import static io.clientele.api.sale.SaleTestData.sale;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.client.merge.ClientMerges;
import io.clientele.api.database.Outcome;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Sales that are on their way in while their client is merged become the winner's. */
@ClienteleTest
@Timeout(60)
class MergedMeanwhileTests extends MergingClients {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Caller ADMIN = new Caller(1, "admin", Role.ADMIN, null);

    @Autowired
    Sales sales;

    @Autowired
    ClientMerges merges;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void givesTheWinnerWhatWaitedForTheMerge() {
        var winner = id("A");
        var loser = id("B");

        var landing = transaction.execute(status -> {
            merges.merge(winner, List.of(loser), ADMIN);
            var taken = supplyAsync(this::sell);
            awaitTheWriter(taken);
            return taken;
        });

        assertThat(landing).isNotNull();
        assertThat(landing.join()).isEqualTo(new Outcome(1, 0, 0, List.of()));
        assertThat(jdbc.sql("select client_id from sale").query(Integer.class).list())
                .containsExactly(winner);
    }

    private Outcome sell() {
        return sales.upsert("file", List.of(sale("D-B", "1").to("B").on(DAY).row()), SaleTestData.CREATING);
    }

    /** Until it has found its client and waits for the room, which the merge holds. */
    private void awaitTheWriter(CompletableFuture<Outcome> taken) {
        while (jdbc.sql("""
                        select count(*) from information_schema.processlist
                        where info like 'update data_version%' and id <> connection_id()""").query(Integer.class).single() == 0) {
            assertThat(taken).isNotDone();
            Thread.onSpinWait();
        }
    }
}
