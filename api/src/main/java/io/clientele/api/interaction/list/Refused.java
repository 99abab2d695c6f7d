package io.clientele.api.interaction.list;

import io.clientele.api.client.field.FieldNames;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.graphql.UserError;
import java.util.List;

/** A call of which nothing was taken because some of its interactions are wrong. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UserError> errors;

    Refused(Outcome outcome) {
        super("Some interactions are wrong", null, false, false);
        this.errors = outcome.rejected().stream().map(Refused::error).toList();
    }

    List<UserError> errors() {
        return errors;
    }

    private static UserError error(Rejected rejected) {
        var column = rejected.column() == null ? "external_id" : rejected.column();
        return new UserError(
                List.of("interactions", Integer.toString(rejected.index()), FieldNames.camel(column)),
                rejected.code(),
                rejected.message());
    }
}
