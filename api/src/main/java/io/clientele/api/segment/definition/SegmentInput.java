package io.clientele.api.segment.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The input of a mutation as the engine hands it over, where what is absent differs from what is null. */
record SegmentInput(Map<String, Object> fields) {

    boolean has(String field) {
        return fields.containsKey(field);
    }

    @Nullable
    String text(String field) {
        return (String) fields.get(field);
    }

    /** The text given, else the one there was; null clears. */
    @Nullable
    String text(String field, @Nullable String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    <E extends Enum<E>> E constant(String field, Class<E> type, E otherwise) {
        var given = text(field);
        return given == null ? otherwise : Enum.valueOf(type, given);
    }

    int number(String field, int otherwise) {
        return fields.get(field) instanceof Integer number ? number : otherwise;
    }

    boolean yes(String field, boolean otherwise) {
        return fields.get(field) instanceof Boolean yes ? yes : otherwise;
    }

    @Nullable
    Map<?, ?> tree(String field) {
        return (Map<?, ?>) fields.get(field);
    }

    /** The family it is made for; null for a segment of its own. */
    @Nullable
    FamilyPlace family() {
        return (FamilyPlace) fields.get(FamilyPlace.FIELD);
    }

    List<String> texts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
