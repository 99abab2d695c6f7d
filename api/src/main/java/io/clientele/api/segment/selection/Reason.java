package io.clientele.api.segment.selection;

import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.definition.Faulty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why somebody adds or removes clients by hand, kept with the batch. */
final class Reason {

    private static final int LENGTH = 500;
    private static final String FIELD = "reason";

    private Reason() {}

    /** @throws Faulty {@code TOO_LONG} */
    static @Nullable String of(Map<String, Object> input) {
        var reason = (String) input.get(FIELD);
        if (reason != null && reason.length() > LENGTH) {
            var problem = new Problem("TOO_LONG", "A reason has at most %d characters.".formatted(LENGTH));
            throw new Faulty(List.of(UserError.of(problem, FIELD)));
        }
        return reason;
    }

    static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), LENGTH));
    }
}
