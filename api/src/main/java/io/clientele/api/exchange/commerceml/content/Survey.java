package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.exchange.commerceml.content.document.TradeDocument;
import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.exchange.commerceml.markup.Things;
import io.clientele.api.firm.Problem;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A first look through a whole file: what its things refer to, and which of several cards of one counterparty is the last. */
final class Survey implements Things {

    private static final int MOST_GROUPS = 200_000;
    private static final Map<String, String> USUAL_UNITS =
            Map.of("796", "шт", "166", "кг", "163", "г", "168", "т", "006", "м", "055", "м2", "113", "м3", "112", "л");

    private final References.Known before;
    private final Map<String, String> units;
    private final Map<String, String> groups;
    private final Map<String, Long> lastCards = new HashMap<>();
    private @Nullable String priceType;
    private long things;

    /** @param before what earlier files of the source said */
    Survey(References.Known before) {
        this.before = before;
        this.units = new HashMap<>(before.units());
        this.groups = new HashMap<>(before.groups());
    }

    /** What is known with this file. */
    References.Known known() {
        return new References.Known(groups, units, priceType());
    }

    @Override
    public void unit(Element unit) {
        var code = unit.filled("Код");
        var name = unit.filled("НаименованиеКраткое");
        if (code != null && name != null) {
            units.put(code, name);
        }
    }

    @Override
    public void group(Element group) {
        group(group, "");
    }

    private void group(Element group, String above) {
        var id = group.filled("Ид");
        var name = group.filled("Наименование");
        var path = name == null ? above : above + (above.isEmpty() ? "" : "/") + name.replace("/", "\\/");
        if (id != null && !path.isEmpty()) {
            groups.put(id, path);
        }
        if (groups.size() > MOST_GROUPS) {
            throw new Problem("TOO_LARGE", "A file has at most %d groups.".formatted(MOST_GROUPS));
        }
        group.all("Группы", "Группа").forEach(inner -> group(inner, path));
    }

    @Override
    public void product(Element product) {
        things++;
    }

    /** The first is the one whose prices are taken. */
    @Override
    public void priceType(Element type) {
        priceType = priceType == null ? type.filled("Ид") : priceType;
    }

    @Override
    public void offer(Element offer) {
        things++;
    }

    @Override
    public void counterparty(Element counterparty) {
        things++;
        note(counterparty);
    }

    @Override
    public void document(Element document) {
        things++;
        TradeDocument.of(document).flatMap(TradeDocument::clients).forEach(this::note);
    }

    private void note(Element counterparty) {
        var id = counterparty.filled("Ид");
        if (id != null) {
            lastCards.put(id, counterparty.order());
        }
    }

    /** Products, offers, counterparties and documents. */
    long things() {
        return things;
    }

    /** The path of a group; null when no file says. */
    @Nullable
    String group(String id) {
        return groups.get(id);
    }

    String unit(String code) {
        return units.getOrDefault(code, USUAL_UNITS.getOrDefault(code, code));
    }

    /** Null when no file has types of prices. */
    @Nullable
    String priceType() {
        return priceType == null ? before.priceType() : priceType;
    }

    /** Whether no later card of the file is of the same counterparty. */
    boolean isLastCard(Element counterparty) {
        var last = lastCards.get(counterparty.filled("Ид"));
        return last == null || last == counterparty.order();
    }
}
