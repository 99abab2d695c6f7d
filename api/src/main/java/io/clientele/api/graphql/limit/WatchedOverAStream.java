package io.clientele.api.graphql.limit;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import io.clientele.api.graphql.failure.Problems;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refuses a subscription that came like a question: one answer cannot hold it, and nobody would listen to it. */
@Component
class WatchedOverAStream implements WebGraphQlInterceptor {

    private static final List<MediaType> ONE_ANSWER =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response -> response.getExecutionResult().getData() instanceof Publisher && !listens(request)
                        ? refused(response)
                        : response);
    }

    /** Who takes one answer gets one, whatever else he takes. */
    private static boolean listens(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest) {
            return true;
        }
        var taken = request.getHeaders().getAccept();
        return !taken.isEmpty()
                && taken.stream().noneMatch(type -> ONE_ANSWER.stream().anyMatch(type::isCompatibleWith));
    }

    private static WebGraphQlResponse refused(WebGraphQlResponse response) {
        var error = GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message(
                        "A subscription is watched over WebSocket (graphql-transport-ws), or by a POST with `Accept: text/event-stream`.")
                .extensions(Map.of("code", "WRONG_TRANSPORT", "traceId", Problems.trace()))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                response.getExecutionInput(),
                ExecutionResult.newExecutionResult().addError(error).build()));
    }
}
