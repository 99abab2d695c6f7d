package io.clientele.api.exchange.list;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the filter of an address, JSON of the schema's ClientFilter: the schema checks it as it checks a query's variable. */
@Component
class FilterText {

    private static final String FILTER = "filter";

    private static final List<VariableDefinition> VARIABLES = Parser.parse(
                    "query($filter: ClientFilter!) { __typename }")
            .getDefinitionsOfType(OperationDefinition.class)
            .getFirst()
            .getVariableDefinitions();

    private final GraphQlSource source;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    FilterText(GraphQlSource source) {
        this.source = source;
    }

    /**
     * The filter as lists take it.
     *
     * @throws Problem {@code BAD_FILTER}
     */
    @Nullable
    Map<String, Object> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var given = json.readValue(text, Object.class);
            return coerced(given == null ? Map.of() : given);
        } catch (JacksonException wrong) {
            throw noFilter(wrong.getOriginalMessage());
        } catch (GraphQLException wrong) {
            throw noFilter(wrong.getMessage());
        }
    }

    private static Problem noFilter(@Nullable String why) {
        return new Problem(
                "BAD_FILTER",
                "`filter` is no ClientFilter of the schema as JSON, such as {\"region\": {\"eq\": \"Москва\"}}: %s"
                        .formatted(why));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> coerced(Object given) {
        return (Map<String, Object>) Objects.requireNonNull(ValuesResolver.coerceVariableValues(
                        source.schema(),
                        VARIABLES,
                        RawVariables.of(Map.of(FILTER, given)),
                        GraphQLContext.getDefault(),
                        Locale.ENGLISH)
                .toMap()
                .get(FILTER));
    }
}
