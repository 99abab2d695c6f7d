package io.clientele.api.analysis.basket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.analysis.basket.held.BasketCut;
import io.clientele.api.analysis.basket.held.BasketItem;
import io.clientele.api.analysis.basket.held.BasketUnit;
import io.clientele.api.analysis.basket.held.Held;
import io.clientele.api.analysis.basket.held.HeldItems;
import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.database.Room;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.line.ProductTree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers what is bought together, in the snapshot of this thread. What was counted last is kept, for further pages. */
@Component
public class Baskets {

    /** Less is chance. */
    public static final int USUAL_COUNT = 10;

    private static final int MOST_MONTHS = 60;
    private static final int MOST_ITEMS = 1_000;
    private static final int KEPT_RULES = 2_000_000;

    private record Key(
            long sales,
            Period period,
            BasketUnit unit,
            BasketCut cut,
            @Nullable Integer minCount,
            RoaringBitmap clients) {}

    private record Counted(int minCount, int n, List<BasketItem> items, List<BasketRule> rules) {}

    private final HeldItems held;
    private final ProductTree tree;
    private final SaleColumns columns;
    private final Universe universe;
    private final Cache<Key, Counted> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_RULES)
            .<Key, Counted>weigher((key, counted) -> 1_000 + counted.rules().size())
            .build();

    Baskets(HeldItems held, ProductTree tree, SaleColumns columns, Universe universe) {
        this.held = held;
        this.tree = tree;
        this.columns = columns;
        this.universe = universe;
    }

    /**
     * Of what the scope's clients bought in its period. Bought is what was ordered and not all taken back; of documents what was
     * taken back by others is bought too.
     *
     * @param minCount 1 or more; null is 10, or more when over 1,000 items would be left
     * @throws Problem {@code BAD_THRESHOLDS}, {@code PERIOD_TOO_LONG} above 60 months, {@code TOO_MANY_ITEMS}
     */
    public BasketAnswer of(Scope scope, BasketUnit unit, BasketCut cut, @Nullable Integer minCount) {
        if (minCount != null && minCount < 1) {
            throw new Problem("BAD_THRESHOLDS", "`minCount` is 1 or more; it was given %d.".formatted(minCount));
        }
        var clients = scope.ofAtMost(MOST_MONTHS).among(universe.all());
        var key = new Key(scope.asOf().version(Room.SALE), scope.period(), unit, cut, minCount, clients);
        var counted = kept.get(key, asked -> counted(scope, asked));
        return new BasketAnswer(scope, unit, cut, counted.minCount(), counted.n(), counted.items(), counted.rules());
    }

    private Counted counted(Scope scope, Key asked) {
        var least = asked.minCount() == null ? USUAL_COUNT : asked.minCount();
        var found = held.of(asked.cut(), asked.unit(), asked.period(), asked.clients(), least);
        var minCount =
                found.size() <= MOST_ITEMS ? least : found.get(MOST_ITEMS).count() + 1;
        if (asked.minCount() != null && minCount > asked.minCount()) {
            throw new Problem(
                    "TOO_MANY_ITEMS",
                    "At most %,d products or groups are compared; a `minCount` of %,d leaves that few."
                            .formatted(MOST_ITEMS, minCount));
        }
        var items = found.stream().filter(item -> item.count() >= minCount).toList();
        var n = baskets(scope, asked);
        return new Counted(
                minCount, n, items.stream().map(Held::item).toList(), rules(items, asked.cut(), minCount, n));
    }

    private int baskets(Scope scope, Key asked) {
        var sheet = columns.at(scope.asOf());
        if (asked.unit() == BasketUnit.CLIENT) {
            return Bought.buyers(sheet, asked.period(), asked.clients()).getCardinality();
        }
        var documents = new int[1];
        Bought.each(
                sheet,
                asked.period(),
                asked.clients(),
                (month, document) -> documents[0] += month.isReturn(document) ? 0 : 1);
        return documents[0];
    }

    private List<BasketRule> rules(List<Held> items, BasketCut cut, int minCount, int n) {
        if (cut == BasketCut.PRODUCT) {
            return BasketRules.of(items, minCount, n, (_, _) -> true);
        }
        var groups = tree.groups();
        return BasketRules.of(items, minCount, n, (x, y) -> !groups.nested(x.id(), y.id()));
    }
}
