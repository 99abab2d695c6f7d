package io.clientele.api.interaction.list;

import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.interaction.Interaction;
import java.time.LocalDateTime;

/** The order of a list of interactions; ties go by number. */
enum InteractionOrder {
    NEWEST(false),
    OLDEST(true);

    private final boolean ascending;

    InteractionOrder(boolean ascending) {
        this.ascending = ascending;
    }

    /** What a cursor remembers of an interaction. */
    String position(Interaction interaction) {
        return interaction.at() + "/" + interaction.id();
    }

    /** What comes after that position, reading in that direction. */
    String after(String position, boolean backward, Conditions conditions) {
        var slash = position.lastIndexOf('/');
        var at = conditions.name(LocalDateTime.parse(position.substring(0, slash)));
        var id = conditions.name(Long.valueOf(position.substring(slash + 1)));
        var sign = ascending == backward ? "<" : ">";
        return "i.at %1$s= %2$s and (i.at %1$s %2$s or i.id %1$s %3$s)".formatted(sign, at, id);
    }

    String sql(boolean backward) {
        var direction = ascending == backward ? "desc" : "asc";
        return "i.at " + direction + ", i.id " + direction;
    }
}
