package io.clientele.api.graphql.failure;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the engine's own errors, of syntax, validation and limits, a code and a trace id like all others have. */
@Component
class ErrorCodes implements WebGraphQlInterceptor {

    private static final Map<String, String> CODES =
            Map.of("InvalidSyntax", "SYNTAX", "ValidationError", "VALIDATION", "ExecutionAborted", "TOO_MUCH");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response -> response.getExecutionResult().getErrors().isEmpty()
                        ? response
                        : response.transform(builder -> builder.errors(
                                        coded(response.getExecutionResult().getErrors()))
                                .build()));
    }

    private static List<GraphQLError> coded(List<GraphQLError> errors) {
        return errors.stream().map(ErrorCodes::coded).toList();
    }

    private static GraphQLError coded(GraphQLError error) {
        var extensions = new LinkedHashMap<String, Object>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        if (extensions.containsKey("code")) {
            return error;
        }
        extensions.put("code", CODES.getOrDefault(String.valueOf(error.getErrorType()), "INVALID"));
        extensions.put("traceId", Problems.trace());
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .errorType(error.getErrorType())
                .path(error.getPath())
                .extensions(extensions)
                .build();
    }
}
