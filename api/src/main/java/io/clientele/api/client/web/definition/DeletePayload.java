package io.clientele.api.client.web.definition;

import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a deletion. */
record DeletePayload(@Nullable String deletedId, List<UserError> userErrors) {

    static DeletePayload gone(String id) {
        return new DeletePayload(id, List.of());
    }

    static DeletePayload refused(Problem problem) {
        return new DeletePayload(null, List.of(UserError.of(problem, "id")));
    }

    static Problem notFound() {
        return new Problem("NOT_FOUND", "There is none of that id.");
    }
}
