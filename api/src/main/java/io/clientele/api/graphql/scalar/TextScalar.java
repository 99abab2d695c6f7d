package io.clientele.api.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.function.Function;

/** A scalar that travels as a text, so that no client loses a digit or a time zone. */
final class TextScalar<T> implements Coercing<T, String> {

    private final String name;
    private final String example;
    private final Class<T> type;
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    private TextScalar(
            String name, String example, Class<T> type, Function<String, T> reader, Function<T, String> writer) {
        this.name = name;
        this.example = example;
        this.type = type;
        this.reader = reader;
        this.writer = writer;
    }

    static <T> GraphQLScalarType of(
            String name, String example, Class<T> type, Function<String, T> reader, Function<T, String> writer) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextScalar<>(name, example, type, reader, writer))
                .build();
    }

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (type.isInstance(result)) {
            return writer.apply(type.cast(result));
        }
        throw new CoercingSerializeException(result.getClass() + " is no " + name);
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return reader.apply(input.toString());
        } catch (RuntimeException wrong) {
            throw new CoercingParseValueException(sentence(input.toString()));
        }
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && text.getValue() != null) {
            try {
                return reader.apply(text.getValue());
            } catch (RuntimeException wrong) {
                throw new CoercingParseLiteralException(sentence(text.getValue()));
            }
        }
        throw new CoercingParseLiteralException("%s is written as a text, such as \"%s\".".formatted(name, example));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private String sentence(String given) {
        var shown = given.length() > 40 ? given.substring(0, 40) + "…" : given;
        return "`%s` is no %s; write it like \"%s\".".formatted(shown, name, example);
    }
}
