package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** What one node has done the other knows: what it wrote, and that a schedule's time has been served. */
@ClienteleTest
@Timeout(240)
class TwoNodesFollowTests extends GivenTwoNodes {

    private static final TaskInstanceId DUE = TaskInstanceId.of("due-refreshes", RecurringTask.INSTANCE);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final SettableClock clock;
    private final Scheduler scheduler;
    private final Sales sales;

    @Autowired
    TwoNodesFollowTests(Api api, Clients clients, SettableClock clock, Scheduler scheduler, Sales sales) {
        super(api, clients);
        this.clock = clock;
        this.scheduler = scheduler;
        this.sales = sales;
    }

    @AfterEach
    void comeBack() {
        goTo(SettableClock.TODAY);
    }

    @Test
    void answersFromWhatTheOtherHasJustWritten() {
        var buyers = here().dynamic("Buyers", "bought(last: 12 months, amount > 250)");
        var amounts = new TreeMap<String, Integer>();
        for (var round = 0; round < ROUNDS * 2; round++) {
            var rows = IntStream.of(round % 5, 5 + round % 3, 9)
                    .mapToObj(GivenTwoNodes::name)
                    .toList();
            var document = round + "-";
            (round % 2 == 0 ? sales : other.bean(Sales.class))
                    .upsert(
                            "test",
                            rows.stream()
                                    .map(name -> SaleTestData.sale(document + name, "1")
                                            .to(name)
                                            .amount("100")
                                            .row())
                                    .toList(),
                            SaleTestData.CREATING);
            rows.forEach(name -> amounts.merge(name, 100, Integer::sum));

            var told = node(round + 1).ask("""
                    { segment(id: "%s") { members { nodes { name } statistics(period: {between: {from: "2026-01-01", to: "2027-01-01"}}) {
                      revenue { amount } } } } }""".formatted(buyers));

            var expected = new TreeMap<>(amounts);
            expected.values().removeIf(amount -> amount <= 250);
            assertThat(told.texts("segment.members.nodes[*].name")).isEqualTo(List.copyOf(expected.keySet()));
            assertThat(told.text("segment.members.statistics.revenue.amount"))
                    .isEqualTo("%d.0000"
                            .formatted(expected.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()));
        }
    }

    @Test
    void answersByCardsAndPinsThatTheOtherHasJustChanged() {
        var north = there().dynamic("North at once", NORTH);
        for (var round = 1; round <= ROUNDS; round++) {
            assertThat(place(round)).isEqualTo(node(round + 1).members(north));
        }
        var members = here().members(north);

        there().remove(north, id(members.getFirst()));

        assertThat(here().members(north)).isEqualTo(members.subList(1, members.size()));
    }

    @Test
    void formsOnceWhatIsDueAtBoth() {
        var morning = here().made(Map.of(
                "name",
                "Due at both",
                "forming",
                "PERIODIC",
                "text",
                NORTH,
                "schedule",
                Map.of("cron", "0 0 7 * * *")));

        for (var day = 1; day <= ROUNDS; day++) {
            var expected = place(day);
            goTo(SettableClock.TODAY.plusDays(day));

            wakeBoth();
            wakeBoth();

            var told = ToldVersion.of(morning, node(day));
            assertThat(told).hasSize(day + 1);
            assertThat(told.getFirst().cause()).isEqualTo("SCHEDULE");
            assertThat(node(day).members(morning)).isEqualTo(expected);
            var last = node(day)
                    .ask("{ segment(id: \"%s\") { lastRefresh { entered left } schedule { next } } }"
                            .formatted(morning));
            assertThat(last.number("segment.lastRefresh.entered"))
                    .as("a second run would tell of nobody")
                    .isEqualTo(told.getFirst().entered())
                    .isPositive();
            assertThat(last.text("segment.schedule.next"))
                    .isEqualTo(SettableClock.TODAY.plusDays(day + 1) + "T04:00:00Z");
        }
    }

    /** Both look for what is due, until one of them has done it. */
    private void wakeBoth() {
        while (!makeDue()) {
            Thread.onSpinWait();
        }
        List.of(scheduler, other.bean(Scheduler.class)).forEach(Scheduler::triggerCheckForDueExecutions);
        while (isWaiting()) {
            Thread.onSpinWait();
        }
    }

    /** Not while it is being done. */
    private boolean makeDue() {
        try {
            return scheduler.reschedule(DUE, LONG_AGO);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            return false;
        }
    }

    private boolean isWaiting() {
        var task = scheduler.getScheduledExecution(DUE).orElseThrow();
        return task.isPicked() || task.getExecutionTime().equals(LONG_AGO);
    }

    private void goTo(LocalDate day) {
        for (var node : List.of(clock, other.bean(SettableClock.class))) {
            node.set(day);
        }
        api.signOut();
        other.api().signOut();
    }
}
