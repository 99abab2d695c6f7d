package io.clientele.api.sale.product;

import io.clientele.api.client.usage.Dependents.Dependent;
import io.clientele.api.client.usage.Dependents.Thing;
import io.clientele.api.client.usage.Usage;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.NameKey;
import io.clientele.api.sale.product.ProductCards.Given;
import io.clientele.api.sale.product.ProductRows.ProductRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows what rests on products, which rules call by name or by external id. */
@Component
public class ProductUsage {

    /**
     * A card that takes from a product the name by which something calls it.
     *
     * @param index of the card in the list given, from 0
     * @param dependents what calls it by that name; at least one
     */
    public record Renamed(int index, String from, String to, List<Dependent> dependents) {

        Rejected refusal() {
            return new Rejected(
                    index,
                    ProductField.NAME.column(),
                    to,
                    Usage.IN_USE,
                    "It is called «%s» by %s; change that first, or insist by `force`."
                            .formatted(from, Usage.names(dependents)));
        }
    }

    private record Renaming(Given card, ProductRow before) {

        private String to() {
            return String.valueOf(card.values().get(ProductField.NAME));
        }

        private boolean losesName() {
            return card.values().get(ProductField.NAME) != null
                    && !NameKey.of(before.name()).equals(NameKey.of(to()))
                    && !before.name().equals(before.externalId());
        }

        private Thing lost() {
            return thing(before.id(), before.name());
        }
    }

    private final ProductRows rows;
    private final Usage usage;

    ProductUsage(ProductRows rows, Usage usage) {
        this.rows = rows;
        this.usage = usage;
    }

    /** A product as rules call it. */
    public static List<Thing> things(int id, String name, String externalId) {
        return Stream.of(name, externalId).map(text -> thing(id, text)).toList();
    }

    /** Those of the cards whose landing would leave something without the product it names. */
    public List<Renamed> renamed(String source, List<ProductCard> cards) {
        return renamed(source, new ProductCards(cards));
    }

    List<Renamed> renamed(String source, ProductCards cards) {
        var stored =
                rows.of(source, cards.sound().stream().map(Given::externalId).toList());
        var renamings = cards.sound().stream()
                .flatMap(card -> Optional.ofNullable(stored.get(card.externalId())).stream()
                        .map(before -> new Renaming(card, before)))
                .filter(Renaming::losesName)
                .toList();
        return renamings.isEmpty() ? List.of() : inUse(renamings);
    }

    private List<Renamed> inUse(List<Renaming> renamings) {
        var known = usage.of(renamings.stream().map(Renaming::lost).toList());
        return renamings.stream()
                .map(one -> new Renamed(
                        one.card().index(), one.before().name(), one.to(), known.getOrDefault(one.lost(), List.of())))
                .filter(renamed -> !renamed.dependents().isEmpty())
                .toList();
    }

    private static Thing thing(int id, String text) {
        return new Thing("Product", id, text);
    }
}
