package io.clientele.api.sale.product;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cards of one upsert, read: those fit to be stored, one for each product, and those that are not. */
public final class ProductCards {

    private static final int LONGEST_KEY = 100;

    /** What a card sets: values as stored, null where it clears the field. */
    record Given(int index, String externalId, Map<ProductField, @Nullable Object> values) {

        private boolean sameAs(Given other) {
            return externalId.equals(other.externalId) && values.equals(other.values);
        }
    }

    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<String, List<Given>> byKey = new LinkedHashMap<>();

    /** Reads the cards of one upsert, each told by its index. */
    public ProductCards(List<ProductCard> cards) {
        for (var index = 0; index < cards.size(); index++) {
            take(index, cards.get(index));
        }
        byKey.values().forEach(this::refuseDifferent);
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** One for each product. */
    List<Given> sound() {
        return byKey.values().stream()
                .filter(given -> !given.isEmpty())
                .map(List::getFirst)
                .toList();
    }

    /** Leaves a sound card out. */
    void refuse(Rejected fault) {
        byKey.values().removeIf(given -> !given.isEmpty() && given.getFirst().index() == fault.index());
        rejected.add(fault);
    }

    private void take(int index, ProductCard card) {
        var values = new EnumMap<ProductField, @Nullable Object>(ProductField.class);
        try {
            var key = Values.required(card.externalId(), LONGEST_KEY);
            if (card.fields().entrySet().stream().allMatch(field -> read(index, field, values))) {
                byKey.computeIfAbsent(key, unseen -> new ArrayList<>()).add(new Given(index, key, values));
            }
        } catch (Problem problem) {
            rejected.add(new Fault("external_id", card.externalId(), problem).at(index));
        }
    }

    private boolean read(int index, Map.Entry<ProductField, String> field, Map<ProductField, @Nullable Object> values) {
        try {
            values.put(field.getKey(), ProductValues.read(field.getKey(), field.getValue()));
            return true;
        } catch (Problem problem) {
            rejected.add(new Fault(field.getKey().column(), field.getValue(), problem).at(index));
            return false;
        }
    }

    private void refuseDifferent(List<Given> sameKey) {
        if (!sameKey.stream().allMatch(sameKey.getFirst()::sameAs)) {
            sameKey.forEach(given -> rejected.add(new Rejected(
                    given.index(),
                    "external_id",
                    given.externalId(),
                    "DUPLICATE_KEY",
                    "The product is given more than once, with different content.")));
            sameKey.clear();
        }
    }
}
