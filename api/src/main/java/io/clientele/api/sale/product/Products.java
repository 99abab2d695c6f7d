package io.clientele.api.sale.product;

import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.database.Room;
import io.clientele.api.sale.product.ProductCards.Given;
import io.clientele.api.sale.product.ProductRows.ProductRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The firm's products, by external id in their source. */
@Component
public class Products {

    private final Changes changes;
    private final ProductRows rows;
    private final ProductGroups groups;
    private final ProductUsage usage;

    Products(Changes changes, ProductRows rows, ProductGroups groups, ProductUsage usage) {
        this.changes = changes;
        this.rows = rows;
        this.groups = groups;
        this.usage = usage;
    }

    /**
     * Creates and changes products; groups on their paths are made as needed. A card that changes nothing is counted unchanged,
     * and one given twice with equal content counts once.
     *
     * @param cards at most 5,000
     * @throws io.clientele.api.firm.Problem BATCH_TOO_LARGE
     */
    public Outcome upsert(String source, List<ProductCard> cards) {
        Values.refuseLargeBatch(cards.size());
        return upsert(source, new ProductCards(cards));
    }

    /** The same, but a card that takes from a product the name by which a rule calls it is rejected: IN_USE. */
    public Outcome upsertKeepingNames(String source, List<ProductCard> cards) {
        Values.refuseLargeBatch(cards.size());
        var read = new ProductCards(cards);
        usage.renamed(source, read).forEach(renamed -> read.refuse(renamed.refusal()));
        return upsert(source, read);
    }

    private Outcome upsert(String source, ProductCards read) {
        Values.required(source, Values.LONGEST_SOURCE);
        if (read.sound().isEmpty()) {
            return new Outcome(0, 0, 0, read.rejected());
        }
        return changes.write(Room.SALE, change -> land(source, read, change));
    }

    /** Stores the sound cards within the write under way, and answers for all. */
    public Outcome land(String source, ProductCards cards, Change change) {
        var landing = new Landing(source, cards.sound());
        landing.rejected.addAll(cards.rejected());
        return landing.land(change);
    }

    /** One batch on its way in. */
    private final class Landing {

        private final String source;
        private final List<Given> cards;
        private final Map<String, ProductRow> stored;
        private final ProductGroups.Tree tree = groups.tree();
        private final List<ProductRow> written = new ArrayList<>();
        private final List<Integer> moved = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private int lastId = rows.lastId();
        private int created;

        private Landing(String source, List<Given> cards) {
            this.source = source;
            this.cards = cards;
            this.stored = rows.of(source, cards.stream().map(Given::externalId).toList());
        }

        private Outcome land(Change change) {
            var refused = rejected.size();
            cards.forEach(this::take);
            rows.write(source, written);
            if (!written.isEmpty()) {
                change.touch();
            }
            rows.buyersOf(moved).forEach(change::touch);
            var unchanged = cards.size() - written.size() - (rejected.size() - refused);
            return new Outcome(created, written.size() - created, unchanged, rejected);
        }

        private void take(Given card) {
            var before = stored.get(card.externalId());
            if (before == null) {
                create(card);
                return;
            }
            var after = merged(before.values(), card);
            if (!after.equals(before.values())) {
                written.add(new ProductRow(before.id(), before.externalId(), after));
                noteMove(before, after);
            }
        }

        private void noteMove(ProductRow before, Map<ProductField, @Nullable Object> after) {
            if (!before.name().equals(after.get(ProductField.NAME))
                    || !Objects.equals(before.values().get(ProductField.GROUP), after.get(ProductField.GROUP))) {
                moved.add(before.id());
            }
        }

        private void create(Given card) {
            if (!card.values().containsKey(ProductField.NAME)) {
                rejected.add(new Rejected(card.index(), "name", null, "REQUIRED", "A new product needs a name."));
                return;
            }
            var blank = new EnumMap<ProductField, @Nullable Object>(ProductField.class);
            for (var field : ProductField.values()) {
                blank.put(field, null);
            }
            blank.put(ProductField.TYPE, ProductType.GOODS.name());
            blank.put(ProductField.ACTIVE, true);
            lastId++;
            created++;
            written.add(new ProductRow(lastId, card.externalId(), merged(blank, card)));
        }

        private Map<ProductField, @Nullable Object> merged(Map<ProductField, @Nullable Object> before, Given card) {
            var after = new EnumMap<ProductField, @Nullable Object>(before);
            after.putAll(card.values());
            if (after.get(ProductField.GROUP) instanceof GroupPath path) {
                after.put(ProductField.GROUP, tree.grow(path));
            }
            return after;
        }
    }
}
