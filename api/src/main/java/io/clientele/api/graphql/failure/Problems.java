package io.clientele.api.graphql.failure;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Turns what goes wrong while a field is answered into an error with a stable code and a trace id, and nothing of our insides. */
@Component
public class Problems extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Snapshots snapshots;

    Problems(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Whatever failed in a reading that was stopped failed because of that. */
    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        return resolve(snapshots.stopped().<Throwable>map(why -> why).orElse(failure), environment);
    }

    private static GraphQLError resolve(Throwable failure, DataFetchingEnvironment environment) {
        return switch (failure) {
            case Problem problem ->
                error(environment, type(problem.code()), problem.code(), String.valueOf(problem.getMessage()));
            case OptimisticLockingFailureException stale ->
                error(
                        environment,
                        ErrorType.BAD_REQUEST,
                        "CONFLICT",
                        "It was changed meanwhile: read it again and repeat.");
            default -> fault(failure, environment);
        };
    }

    static ErrorType type(String code) {
        return switch (code) {
            case "FORBIDDEN" -> ErrorType.FORBIDDEN;
            case "UNAUTHENTICATED" -> ErrorType.UNAUTHORIZED;
            case "NOT_FOUND" -> ErrorType.NOT_FOUND;
            default -> ErrorType.BAD_REQUEST;
        };
    }

    private static GraphQLError fault(Throwable failure, DataFetchingEnvironment environment) {
        var trace = trace();
        LOG.error("Fault {} at {}", trace, environment.getExecutionStepInfo().getPath(), failure);
        return build(
                environment,
                ErrorType.INTERNAL_ERROR,
                "INTERNAL",
                "A fault of ours; name the trace id when you report it.",
                trace);
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, ErrorType type, String code, String message) {
        return build(environment, type, code, message, trace());
    }

    private static GraphQLError build(
            DataFetchingEnvironment environment, ErrorType type, String code, String message, String trace) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(type)
                .message("%s", message)
                .extensions(Map.of("code", code, "traceId", trace))
                .build();
    }

    /** A new id, by which an error is found again in the log. */
    public static String trace() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
