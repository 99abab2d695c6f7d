package io.clientele.api.client.merge;

import io.clientele.api.graphql.UserError;
import java.util.List;

/** Everything for which clients cannot be merged. */
final class MergeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UserError> errors;

    MergeRefused(List<UserError> errors) {
        super(errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    List<UserError> errors() {
        return errors;
    }
}
