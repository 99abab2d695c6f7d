package io.clientele.api.analysis.basket.held;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.line.LinesByProduct;
import io.clientele.api.sale.line.ProductTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Reads which baskets hold what, in one pass over the lines of a period and in the snapshot of this thread. */
@Component
public class HeldItems {

    private static final Comparator<Held> MOST_FIRST = Comparator.comparingInt(Held::count)
            .reversed()
            .thenComparingInt(held -> held.item().id());

    private final LinesByProduct lines;
    private final ProductTree tree;

    HeldItems(LinesByProduct lines, ProductTree tree) {
        this.lines = lines;
        this.tree = tree;
    }

    /** What at least so many baskets of these clients hold, the most frequent first. */
    public List<Held> of(BasketCut cut, BasketUnit unit, Period period, RoaringBitmap clients, int least) {
        var found = new ArrayList<Held>();
        var held = switch (cut) {
            case PRODUCT -> products(unit, period, clients);
            case GROUP -> groups(unit, period, clients);
        };
        held.forEach((id, baskets) -> {
            if (baskets.getCardinality() >= least) {
                found.add(Held.of(cut, id, baskets));
            }
        });
        found.sort(MOST_FIRST);
        return found;
    }

    private Map<Integer, RoaringBitmap> products(BasketUnit unit, Period period, RoaringBitmap clients) {
        var held = new HashMap<Integer, RoaringBitmap>();
        read(unit, period, clients, (product, id) -> held.put(id, product.held()));
        return held;
    }

    /** Lines of all products are kept at once, as what is taken back of one product counts against its neighbours in a group. */
    private Map<Integer, RoaringBitmap> groups(BasketUnit unit, Period period, RoaringBitmap clients) {
        var groups = tree.groups();
        var inside = new HashMap<Integer, List<ItemLines>>();
        read(
                unit,
                period,
                clients,
                (product, id) -> groups.above(id)
                        .forEach(group -> inside.computeIfAbsent(group, _ -> new ArrayList<>())
                                .add(product)));
        var held = new HashMap<Integer, RoaringBitmap>();
        inside.forEach((group, products) -> held.put(group, ItemLines.held(products)));
        return held;
    }

    private void read(BasketUnit unit, Period period, RoaringBitmap clients, ObjIntConsumer<ItemLines> taker) {
        var reading = new Reading(taker);
        lines.each(period, clients, (product, document, client, isReturn, quantity) -> {
            if (unit == BasketUnit.CLIENT) {
                reading.take(product, client, isReturn, quantity);
            } else if (!isReturn) {
                reading.take(product, Math.toIntExact(document), false, quantity);
            }
        });
        reading.end();
    }

    /** Gathers the lines of a product, which follow each other. */
    private static final class Reading {

        private final ObjIntConsumer<ItemLines> taker;
        private @Nullable ItemLines lines;
        private int product;

        private Reading(ObjIntConsumer<ItemLines> taker) {
            this.taker = taker;
        }

        private void take(int next, int basket, boolean isReturn, long quantity) {
            var current = lines;
            if (current == null || next != product) {
                end();
                current = new ItemLines();
                lines = current;
                product = next;
            }
            current.add(basket, isReturn, quantity);
        }

        private void end() {
            if (lines != null) {
                taker.accept(lines, product);
            }
        }
    }
}
