package io.clientele.api.demo;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.sale.DemoDocument;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Clients of class A by revenue of the last 12 months who bought in at least 5 of the last 8 whole calendar quarters.
 * Class A as everywhere: those before whom, by falling revenue, less than 80 % of it is reached; equals stay together.
 */
final class VipClients {

    private static final int QUARTERS = 8;
    private static final int QUARTERS_WITH_PURCHASES = 5;
    private static final double CLASS_A = 0.80;

    private VipClients() {}

    static List<String> among(List<DemoDocument> documents, LocalDate today) {
        Set<String> steady = steady(documents, today);
        return classA(revenue(documents, today)).stream()
                .filter(steady::contains)
                .sorted()
                .toList();
    }

    private static Map<String, Long> revenue(List<DemoDocument> documents, LocalDate today) {
        return documents.stream()
                .filter(document -> within(document, today.minusMonths(12), today))
                .collect(Collectors.groupingBy(
                        VipClients::client, TreeMap::new, Collectors.summingLong(DemoDocument::amount)));
    }

    private static List<String> classA(Map<String, Long> revenue) {
        List<Map.Entry<String, Long>> falling = revenue.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        double border =
                CLASS_A * falling.stream().mapToLong(Map.Entry::getValue).sum();
        var members = new ArrayList<String>();
        long before = 0;
        long summed = 0;
        long last = -1;
        for (Map.Entry<String, Long> entry : falling) {
            before = entry.getValue() == last ? before : summed;
            if (before >= border) {
                break;
            }
            members.add(entry.getKey());
            summed += entry.getValue();
            last = entry.getValue();
        }
        return members;
    }

    private static Set<String> steady(List<DemoDocument> documents, LocalDate today) {
        LocalDate until = today.with(IsoFields.DAY_OF_QUARTER, 1);
        Map<String, Set<LocalDate>> quarters = documents.stream()
                .filter(document -> !document.isReturn() && within(document, until.minusMonths(3L * QUARTERS), until))
                .collect(Collectors.groupingBy(
                        VipClients::client,
                        Collectors.mapping(
                                document -> document.day().with(IsoFields.DAY_OF_QUARTER, 1), Collectors.toSet())));
        return quarters.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= QUARTERS_WITH_PURCHASES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean within(DemoDocument document, LocalDate from, LocalDate to) {
        boolean named = document.client().filter(client -> !client.anonymous()).isPresent();
        return named && !document.day().isBefore(from) && document.day().isBefore(to);
    }

    private static String client(DemoDocument document) {
        return document.client().map(DemoClient::externalId).orElse("");
    }
}
