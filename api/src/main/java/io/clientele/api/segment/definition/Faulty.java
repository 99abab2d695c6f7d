package io.clientele.api.segment.definition;

import io.clientele.api.graphql.UserError;
import java.util.List;

/** A definition that cannot be saved, with everything that is wrong with it. */
public final class Faulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UserError> errors;

    public Faulty(List<UserError> errors) {
        super(errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** Everything that is wrong, for the payload of a mutation. */
    public List<UserError> errors() {
        return errors;
    }
}
