package io.clientele.api.sale.classification.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;
import org.roaringbitmap.RoaringBitmap;

/** The clients with the greatest figures: of very many, a few are found without sorting the others. */
public final class Foremost {

    private final IntToLongFunction figure;
    private final Comparator<Integer> order;
    private final int most;

    private Foremost(IntToLongFunction figure, int most) {
        this.figure = figure;
        this.order = Comparator.<Integer>comparingLong(figure::applyAsLong)
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        this.most = most;
    }

    /**
     * The greatest figure first, equal ones by number.
     *
     * @param most how many at most
     */
    public static List<Integer> of(RoaringBitmap clients, IntToLongFunction figure, int most) {
        var foremost = new Foremost(figure, most);
        return most < clients.getCardinality() ? foremost.some(clients) : foremost.all(clients);
    }

    private List<Integer> all(RoaringBitmap clients) {
        return clients.stream().boxed().sorted(order).toList();
    }

    /** Clients come by number, so that one with the same figure as the last of the best comes too late. */
    private List<Integer> some(RoaringBitmap clients) {
        var best = new PriorityQueue<Integer>(order.reversed());
        clients.forEach((int client) -> {
            if (best.size() < most) {
                best.add(client);
            } else if (most > 0 && figure.applyAsLong(client) > figure.applyAsLong(best.element())) {
                best.remove();
                best.add(client);
            }
        });
        var some = new ArrayList<>(best);
        some.sort(order);
        return List.copyOf(some);
    }
}
