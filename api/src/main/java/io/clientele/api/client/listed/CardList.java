package io.clientele.api.client.listed;

import io.clientele.api.client.field.ClientField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The cards of one list, which are asked for some at a time in its order; closing gives back what it holds. For one thread. The
 * first asked for are looked up, so that a long list begins at once; all are read in one pass when more are asked for.
 */
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

    /**
     * What was read of all clients of a list.
     *
     * @param pile null where cards are looked up
     */
    record Whole(Several several, @Nullable CardPile pile) {

        static final Whole NOTHING = new Whole(Several.LOOKED_UP, null);
    }

    private final CardFields cards;
    private final Shown shown;
    private final CardTexts columns;
    private final Supplier<Whole> pass;
    private boolean begun;
    private @Nullable Whole whole;

    /** @param pass reads what is to be read of all clients together */
    CardList(CardFields cards, Shown shown, CardTexts columns, Supplier<Whole> pass) {
        this.cards = cards;
        this.shown = shown;
        this.columns = columns;
        this.pass = pass;
    }

    /** By client; those not there are left out. */
    public Map<Integer, Card> of(Collection<Integer> clients) {
        var known = begun ? whole() : Whole.NOTHING;
        begun = true;
        var pile = known.pile();
        var found = pile == null ? cards.lookedUp(clients, columns) : piled(clients, pile);
        cards.complete(found, shown, known.several());
        return found;
    }

    private Whole whole() {
        var known = whole;
        if (known == null) {
            known = pass.get();
            whole = known;
        }
        return known;
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
        var known = whole;
        whole = Whole.NOTHING;
        if (known != null && known.pile() != null) {
            cards.giveBack(known.pile());
        }
    }
}
