package io.clientele.api.segment.definition;

import io.clientele.api.graphql.UserError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a segment is its family's: a change of it would make the family's segments overlap, or miss somebody. */
final class FamilyBounds {

    private FamilyBounds() {}

    static void check(Definition before, Definition after, List<UserError> errors) {
        keep("rule", before.rule(), after.rule(), errors);
        keep("forming", before.forming(), after.forming(), errors);
        keep("includeInactive", before.includeInactive(), after.includeInactive(), errors);
        keep("schedule", schedule(before), schedule(after), errors);
    }

    private static void keep(String field, @Nullable Object before, @Nullable Object after, List<UserError> errors) {
        if (!Objects.equals(before, after)) {
            errors.add(new UserError(
                    List.of(field),
                    "SEGMENT_IN_FAMILY",
                    "The segment is one of a family, whose %s it has.".formatted(field)));
        }
    }

    private static String schedule(Definition definition) {
        return definition.cron() + " " + definition.zone();
    }
}
