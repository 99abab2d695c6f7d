package io.clientele.api.client.listed;

import io.clientele.api.client.field.ClientField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cards of one list, which are asked for some at a time in its order; closing gives back what it holds. For one thread. */
public final class CardList implements AutoCloseable {

    /** Which fields are shown, and the day that ages are told of. */
    record Shown(Set<ClientField> fields, LocalDate businessDate) {}

    /**
     * What clients may have several of, of all clients.
     *
     * @param industries null where they are looked up
     * @param managers null where they are looked up
     */
    record Several(@Nullable NameLists industries, @Nullable NameLists managers) {

        static final Several LOOKED_UP = new Several(null, null);
    }

    private final CardFields cards;
    private final Shown shown;
    private final CardTexts columns;
    private final Several several;
    private @Nullable CardPile pile;

    /** @param pile null where cards are looked up */
    CardList(CardFields cards, Shown shown, CardTexts columns, Several several, @Nullable CardPile pile) {
        this.cards = cards;
        this.shown = shown;
        this.columns = columns;
        this.several = several;
        this.pile = pile;
    }

    /** By client; those not there are left out. */
    public Map<Integer, Card> of(Collection<Integer> clients) {
        var found = pile == null ? cards.lookedUp(clients, columns) : piled(clients, pile);
        cards.complete(found, shown, several);
        return found;
    }

    private Map<Integer, Card> piled(Collection<Integer> clients, CardPile from) {
        var found = new HashMap<Integer, Card>();
        for (var client : clients) {
            var texts = from.texts(client);
            if (texts != null) {
                found.put(client, columns.card(texts));
            }
        }
        return found;
    }

    @Override
    public void close() {
        if (pile != null) {
            cards.giveBack(pile);
            pile = null;
        }
    }
}
