package io.clientele.api.analysis.pairs;

import io.clientele.api.analysis.classes.AbcAnswer;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.sale.classification.abc.AbcClass;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** The classes of one period by two metrics. */
public record AbcPairsAnswer(AbcAnswer by, AbcAnswer other) implements Scoped {

    /**
     * The clients of a pair of classes.
     *
     * @param value sum of the metric
     * @param otherValue sum of the other metric
     */
    public record Pair(AbcClass letter, AbcClass otherLetter, int clients, BigDecimal value, BigDecimal otherValue) {}

    @Override
    public Scope scope() {
        return by.scope();
    }

    /** From AA to CC, empty ones too; they sum to the clients with sales. */
    List<Pair> pairs() {
        return Arrays.stream(AbcClass.values())
                .flatMap(letter -> Arrays.stream(AbcClass.values()).map(otherLetter -> pair(letter, otherLetter)))
                .toList();
    }

    /** The clients of a pair, the most important by the metric first. */
    List<Integer> inOrder(AbcClass letter, AbcClass otherLetter) {
        return by.result().inOrder(clients(letter, otherLetter));
    }

    private Pair pair(AbcClass letter, AbcClass otherLetter) {
        var clients = clients(letter, otherLetter);
        return new Pair(
                letter,
                otherLetter,
                clients.getCardinality(),
                by.result().sum(clients),
                other.result().sum(clients));
    }

    private RoaringBitmap clients(AbcClass letter, AbcClass otherLetter) {
        var clients =
                RoaringBitmap.and(by.result().clients(letter), other.result().clients(otherLetter));
        clients.and(by.seen());
        return clients;
    }
}
