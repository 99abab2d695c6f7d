package io.clientele.api.graphql.reading;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.clientele.api.database.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a query, with all its fields, read one state of the data on the request's own thread. A mutation's fields each write in
 * their own transaction; what is read of their payloads is read in a snapshot taken after the write.
 */
@Component
class SnapshotPerRequest extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

    private final Snapshots snapshots;
    private final ReadLimit limit;
    private final Departures departures;

    SnapshotPerRequest(Snapshots snapshots, ReadLimit limit, Departures departures) {
        this.snapshots = snapshots;
        this.limit = limit;
        this.departures = departures;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> chain.next(request)).doFinally(signal -> snapshots.end());
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        if (operation(parameters.getExecutionContext().getOperationDefinition().getOperation()) == Operation.QUERY) {
            begin();
        }
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> snapshots.end());
    }

    /** Each event of a subscription is answered on one state of its own, that of when it is told. */
    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        snapshots.end();
        begin();
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> snapshots.end());
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var mutation = parameters.getEnvironment().getGraphQLSchema().getMutationType();
        if (mutation != null && mutation.equals(parameters.getEnvironment().getParentType())) {
            return environment -> write(fetcher, environment);
        }
        return parameters.isTrivialDataFetcher() ? fetcher : environment -> read(fetcher, environment);
    }

    private Object write(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
        snapshots.end();
        try {
            return fetcher.get(environment);
        } finally {
            begin();
        }
    }

    private void begin() {
        snapshots.begin();
        limit.hold(snapshots.reading());
        departures.watch(snapshots.reading());
    }

    private @Nullable Object read(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
        snapshots.checkpoint();
        return fetcher.get(environment);
    }

    private static Operation operation(@Nullable Operation operation) {
        return operation == null ? Operation.QUERY : operation;
    }
}
