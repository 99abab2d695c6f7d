package io.clientele.api.exchange.list;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.list.SaleFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the filter of an address, JSON of a filter of the schema: the schema checks it as it checks a query's variable. */
@Component
class FilterText {

    private static final String FILTER = "filter";

    /**
     * A type of the schema.
     *
     * @param example one as JSON
     */
    private record Type(String name, List<VariableDefinition> variables, String example) {

        static Type of(String name, String example) {
            var variables = Parser.parse("query($%s: %s!) { __typename }".formatted(FILTER, name))
                    .getDefinitionsOfType(OperationDefinition.class)
                    .getFirst()
                    .getVariableDefinitions();
            return new Type(name, variables, example);
        }
    }

    private static final Type CLIENTS = Type.of("ClientFilter", "{\"region\": {\"eq\": \"Москва\"}}");
    private static final Type SALES = Type.of("SaleFilter", "{\"amount\": {\"gte\": \"40000\"}}");

    private final GraphQlSource source;
    private final GraphQlArgumentBinder binder = new GraphQlArgumentBinder();
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    FilterText(GraphQlSource source) {
        this.source = source;
    }

    /**
     * The filter of clients as lists take it.
     *
     * @throws Problem {@code BAD_FILTER}
     */
    @Nullable
    Map<String, Object> ofClients(@Nullable String text) {
        return read(CLIENTS, text);
    }

    /**
     * The filter of sales.
     *
     * @throws Problem {@code BAD_FILTER}
     */
    @Nullable
    SaleFilter ofSales(@Nullable String text) {
        var given = read(SALES, text);
        try {
            return (SaleFilter) binder.bind(given, false, ResolvableType.forClass(SaleFilter.class));
        } catch (BindException wrong) {
            throw noFilter(SALES, wrong.getMessage());
        }
    }

    private @Nullable Map<String, Object> read(Type type, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var given = json.readValue(text, Object.class);
            return coerced(type, given == null ? Map.of() : given);
        } catch (JacksonException wrong) {
            throw noFilter(type, wrong.getOriginalMessage());
        } catch (GraphQLException wrong) {
            throw noFilter(type, wrong.getMessage());
        }
    }

    private static Problem noFilter(Type type, @Nullable String why) {
        return new Problem(
                "BAD_FILTER",
                "`filter` is no %s of the schema as JSON, such as %s: %s".formatted(type.name(), type.example(), why));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> coerced(Type type, Object given) {
        return (Map<String, Object>) Objects.requireNonNull(ValuesResolver.coerceVariableValues(
                        source.schema(),
                        type.variables(),
                        RawVariables.of(Map.of(FILTER, given)),
                        GraphQLContext.getDefault(),
                        Locale.ENGLISH)
                .toMap()
                .get(FILTER));
    }
}
