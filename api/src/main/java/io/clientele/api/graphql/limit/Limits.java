package io.clientele.api.graphql.limit;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.clientele.api.graphql.failure.Problems;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses a request that asks for too much before any of it is answered, and tells each what it cost. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Limits extends SimplePerformantInstrumentation {

    static final int ROOT_FIELDS = 10;
    static final int ALIASES = 15;
    static final long NODES = 10_000;

    private static final class Known implements InstrumentationState {
        private @Nullable RequestCost cost;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new Known();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var cost = RequestCost.of(
                parameters.getExecutionContext().getNormalizedQueryTree().get());
        refuse("root fields", cost.rootFields(), ROOT_FIELDS);
        refuse("aliases", cost.aliases(), ALIASES);
        refuse("nodes", cost.nodes(), NODES);
        if (state instanceof Known known) {
            known.cost = cost;
        }
        return null;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var cost = state instanceof Known known ? known.cost : null;
        return CompletableFuture.completedFuture(
                cost == null ? result : result.transform(told -> told.addExtension("cost", cost.told())));
    }

    private static void refuse(String what, long asked, long limit) {
        if (asked > limit) {
            throw new TooMuch("A request may have %,d %s; this one has %,d.".formatted(limit, what, asked));
        }
    }

    private static final class TooMuch extends AbortExecutionException {

        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }

        @Override
        public Map<String, Object> getExtensions() {
            return Map.of("code", "TOO_MUCH", "traceId", Problems.trace());
        }
    }
}
