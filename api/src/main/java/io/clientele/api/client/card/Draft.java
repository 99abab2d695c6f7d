package io.clientele.api.client.card;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Outcome.Rejected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A card on its way into the database: what was read of it, what is stored, and what is wrong with it. */
final class Draft {

    private static final Map<ClientField, Boolean> UNSAID =
            Map.of(ClientField.ANONYMOUS, false, ClientField.ACTIVE, true);

    final int index;
    final ClientCard card;
    final Map<ClientField, Optional<Object>> values = new EnumMap<>(ClientField.class);
    final Map<ClientField, List<String>> several = new EnumMap<>(ClientField.class);
    final List<Rejected> problems = new ArrayList<>();

    @Nullable
    ClientRow stored;

    @Nullable
    Integer head;

    int id;
    boolean repeated;

    Draft(int index, ClientCard card) {
        this.index = index;
        this.card = card;
    }

    boolean sound() {
        return problems.isEmpty();
    }

    /** Whether it is the one to write: sound, and not said before. */
    boolean lands() {
        return sound() && !repeated;
    }

    boolean isNew() {
        return stored == null;
    }

    void reject(String column, @Nullable String value, String code, String message) {
        problems.add(new Rejected(index, column, value, code, message));
    }

    /** The client's row as the card makes it. */
    ClientRow row() {
        var merged = new EnumMap<ClientField, Object>(ClientField.class);
        merged.putAll(UNSAID);
        if (stored != null) {
            merged.putAll(stored.values());
        }
        values.forEach(
                (field, value) -> value.ifPresentOrElse(set -> merged.put(field, set), () -> clear(merged, field)));
        return new ClientRow(id, card.externalId(), merged, head);
    }

    boolean changesRow() {
        return !Objects.equals(row(), stored);
    }

    private static void clear(Map<ClientField, Object> values, ClientField field) {
        values.remove(field);
        if (UNSAID.containsKey(field)) {
            values.put(field, UNSAID.get(field));
        }
    }
}
