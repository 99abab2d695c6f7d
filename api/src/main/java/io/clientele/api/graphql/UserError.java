package io.clientele.api.graphql;

import io.clientele.api.firm.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure of a mutation, as data.
 *
 * @param field path of the input's field at fault; null when it is the whole input
 * @param code stable; the schema lists them at each mutation
 */
public record UserError(@Nullable List<String> field, String code, String message) {

    public static UserError of(Problem problem, String... field) {
        return new UserError(
                field.length == 0 ? null : List.of(field), problem.code(), String.valueOf(problem.getMessage()));
    }
}
