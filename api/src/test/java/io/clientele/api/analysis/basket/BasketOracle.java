package io.clientele.api.analysis.basket;

import io.clientele.api.analysis.basket.TradingBase.Document;
import io.clientele.api.analysis.basket.TradingBase.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules by their definitions: baskets are lists of documents, and everything is counted anew for every pair. */
final class BasketOracle {

    record Rule(
            String x,
            String y,
            int nX,
            int nY,
            int nXY,
            int n,
            BigDecimal support,
            BigDecimal confidence,
            BigDecimal lift,
            BigDecimal leverage) {}

    private final List<List<Document>> baskets;
    private final boolean groups;

    BasketOracle(List<Document> documents, boolean byClient, boolean groups) {
        this.groups = groups;
        var all = byClient
                ? documents.stream()
                        .collect(Collectors.groupingBy(document -> Objects.requireNonNull(document.buyer())))
                        .values()
                : documents.stream().map(List::of).toList();
        baskets = all.stream()
                .filter(basket -> basket.stream().anyMatch(document -> !document.isReturn()))
                .toList();
    }

    int n() {
        return baskets.size();
    }

    List<String> items() {
        return groups
                ? TradingBase.PATHS
                : IntStream.range(0, 12).mapToObj(TradingBase::name).toList();
    }

    int count(String... items) {
        return (int) baskets.stream()
                .filter(basket -> List.of(items).stream().allMatch(item -> holds(basket, item)))
                .count();
    }

    List<Rule> rules(int minCount) {
        var rules = new ArrayList<Rule>();
        for (var x : items()) {
            for (var y : items()) {
                if (!x.equals(y) && !x.startsWith(y + "/") && !y.startsWith(x + "/") && count(x, y) >= minCount) {
                    rules.add(rule(x, y));
                }
            }
        }
        return rules;
    }

    private Rule rule(String x, String y) {
        var all = BigDecimal.valueOf(n());
        var ofX = BigDecimal.valueOf(count(x));
        var ofY = BigDecimal.valueOf(count(y));
        var both = BigDecimal.valueOf(count(x, y));
        return new Rule(
                x,
                y,
                ofX.intValue(),
                ofY.intValue(),
                both.intValue(),
                n(),
                ratio(both, all),
                ratio(both, ofX),
                ratio(both.multiply(all), ofX.multiply(ofY)),
                ratio(both.multiply(all).subtract(ofX.multiply(ofY)), all.multiply(all)));
    }

    private boolean holds(List<Document> basket, String item) {
        IntPredicate is = groups
                ? product -> (TradingBase.path(product) + "/").startsWith(item + "/")
                : product -> TradingBase.name(product).equals(item);
        var quantity = 0;
        var orders = 0;
        for (var document : basket) {
            var lines = document.lines().stream()
                    .filter(line -> is.test(line.product()))
                    .toList();
            quantity += lines.stream().mapToInt(Line::quantity).sum();
            orders += lines.isEmpty() || document.isReturn() ? 0 : 1;
        }
        return orders >= 1 && quantity > 0;
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 6, RoundingMode.HALF_UP);
    }
}
