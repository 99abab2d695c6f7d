package io.clientele.api.demo.receivable;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Those of the clients on deferral who have stopped paying: 9 % of all who owe, among them some of the best. */
final class Debtors {

    private static final double OVERDUE_SHARE = 0.09;
    private static final int BEST = 12;
    private static final int BEST_RANK = 150;
    private static final int SOONEST = 8;
    private static final int LATEST = 130;
    private static final long LEAST = 15_000_00;

    private final DemoPeriod period;
    private final Map<Integer, LocalDate> stopped = new HashMap<>();

    Debtors(DemoPeriod period, List<DemoInvoice> invoices) {
        this.period = period;
        var owing = new HashSet<>(owing(invoices));
        var candidates = candidates(invoices);
        for (var client : order(candidates)) {
            owing.add(client.number());
            if (stopped.size() + 1 > OVERDUE_SHARE * owing.size()) {
                break;
            }
            stopped.put(client.number(), stop(client, candidates.getOrDefault(client, List.of())));
        }
    }

    /** Whether the client pays nothing that is due from this day on. */
    boolean leavesUnpaid(DemoInvoice invoice) {
        var from = stopped.get(invoice.client().number());
        return from != null && invoice.isDeferred() && !invoice.dueOn().isBefore(from);
    }

    /** Numbers of the clients with an invoice that is not due yet. */
    private Set<Integer> owing(List<DemoInvoice> invoices) {
        return invoices.stream()
                .filter(invoice -> invoice.dueOn().isAfter(period.lastDay()))
                .map(invoice -> invoice.client().number())
                .collect(Collectors.toSet());
    }

    /** The invoices from which on each client could have stopped paying. */
    private Map<DemoClient, List<DemoInvoice>> candidates(List<DemoInvoice> invoices) {
        return invoices.stream()
                .filter(invoice -> invoice.isDeferred()
                        && invoice.amount() > LEAST
                        && invoice.dueOn().isBefore(period.daysAgo(SOONEST))
                        && invoice.dueOn().isAfter(period.daysAgo(LATEST)))
                .collect(Collectors.groupingBy(
                        DemoInvoice::client,
                        () -> new TreeMap<>(Comparator.comparing(DemoClient::number)),
                        Collectors.toList()));
    }

    /** A few of the best clients first, then as it falls. */
    private static List<DemoClient> order(Map<DemoClient, List<DemoInvoice>> candidates) {
        var shuffled = Dice.of("debtors", 0).shuffled(List.copyOf(candidates.keySet()));
        var order = new ArrayList<>(
                shuffled.stream().filter(Debtors::isOfTheBest).limit(BEST).toList());
        shuffled.stream().filter(client -> !order.contains(client)).forEach(order::add);
        return List.copyOf(order);
    }

    private static boolean isOfTheBest(DemoClient client) {
        return client.habit()
                .filter(habit -> habit.regular() && habit.rank() < BEST_RANK)
                .isPresent();
    }

    private static LocalDate stop(DemoClient client, List<DemoInvoice> invoices) {
        return client.dice("stopped paying").pick(invoices).dueOn();
    }
}
