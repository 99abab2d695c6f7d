package io.clientele.api.graphql.failure;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.clientele.api.firm.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Tells what ended a subscription with the code and trace id that other errors have; of faults nothing is told. */
@Component
class SubscriptionProblems extends SubscriptionExceptionResolverAdapter {

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure) {
        return failure instanceof Problem problem ? error(problem) : null;
    }

    private static GraphQLError error(Problem problem) {
        return GraphqlErrorBuilder.newError()
                .errorType(Problems.type(problem.code()))
                .message("%s", String.valueOf(problem.getMessage()))
                .extensions(Map.of("code", problem.code(), "traceId", Problems.trace()))
                .build();
    }
}
