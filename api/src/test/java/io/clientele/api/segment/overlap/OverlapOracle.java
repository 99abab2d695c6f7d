package io.clientele.api.segment.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.firm.Money;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the segments of a random base share and sold, by plain sets and loops. */
final class OverlapOracle {

    record Amount(BigDecimal amount, String currency) {}

    private final RandomBase base;
    private final List<String> ids;

    OverlapOracle(RandomBase base, List<String> ids) {
        this.base = base;
        this.ids = ids;
    }

    Set<Buyer> members(int at) {
        return base.samples().get(at).members();
    }

    Set<Buyer> anyOf() {
        return base.who(buyer -> !segmentsOf(buyer).isEmpty());
    }

    Set<String> segmentsOf(Buyer buyer) {
        var in = new LinkedHashSet<String>();
        for (var at = 0; at < ids.size(); at++) {
            if (members(at).contains(buyer)) {
                in.add(ids.get(at));
            }
        }
        return in;
    }

    /** Every set of segments that some client is in all of. */
    Set<Set<String>> combinations() {
        var found = new HashSet<Set<String>>();
        for (var mask = 1; mask < 1 << ids.size(); mask++) {
            var combination = new HashSet<String>();
            for (var bit = 0; bit < ids.size(); bit++) {
                if ((mask >> bit & 1) == 1) {
                    combination.add(ids.get(bit));
                }
            }
            if (!base.who(buyer -> segmentsOf(buyer).containsAll(combination)).isEmpty()) {
                found.add(combination);
            }
        }
        return found;
    }

    void assertSales(Set<Buyer> clients, Amount revenue, Amount margin, long orders) {
        Predicate<Document> theirs = document -> document.buyer() != null && clients.contains(document.buyer());
        var documents =
                base.documents(RandomBase.PERIOD).stream().filter(theirs).toList();
        assertThat(revenue.currency()).isEqualTo("RUB");
        assertThat(revenue.amount())
                .isEqualByComparingTo(Money.decimal(documents.stream()
                        .mapToLong(document -> document.sum(Line::amount))
                        .sum()));
        assertThat(margin.amount())
                .isEqualByComparingTo(Money.decimal(
                        documents.stream().mapToLong(Document::margin).sum()));
        assertThat(orders)
                .isEqualTo(documents.stream()
                        .filter(document -> !document.isReturn())
                        .count());
    }

    static Set<Buyer> shared(List<Set<Buyer>> sets) {
        var shared = new LinkedHashSet<>(sets.getFirst());
        sets.forEach(shared::retainAll);
        return shared;
    }
}
