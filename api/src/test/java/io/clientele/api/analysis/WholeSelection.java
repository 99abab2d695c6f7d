package io.clientele.api.analysis;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a type of the schema tells, some levels deep, as the text of a selection. */
final class WholeSelection {

    private static final int DEEPEST = 6;

    /** What stands elsewhere too, and what an answer merely repeats of its question. */
    private static final Set<String> LEFT_OUT =
            Set.of("membership", "asOf", "period", "edges", "pageInfo", "cursor", "partial");

    private static final Map<String, String> SHORT =
            Map.of("Client", "{ name }", "Segment", "{ forming }", "Product", "{ name }", "Manager", "{ name }");

    private WholeSelection() {}

    static String of(GraphQLOutputType type) {
        return of(type, 1);
    }

    private static String of(GraphQLOutputType type, int depth) {
        if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType object)) {
            return "";
        }
        if (SHORT.containsKey(object.getName())) {
            return SHORT.get(object.getName());
        }
        return object.getFieldDefinitions().stream()
                .filter(field -> !repeats(field) && needsNothing(field))
                .filter(field -> depth < DEEPEST || !isObject(field))
                .map(field -> field.getName() + " " + of(field.getType(), depth + 1))
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static boolean repeats(GraphQLFieldDefinition field) {
        return LEFT_OUT.contains(field.getName())
                || (field.getName().equals("segments") && name(field).equals("Segment"));
    }

    private static String name(GraphQLFieldDefinition field) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
    }

    private static boolean isObject(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType;
    }

    private static boolean needsNothing(GraphQLFieldDefinition field) {
        return field.getArguments().stream().noneMatch(WholeSelection::isNeeded);
    }

    private static boolean isNeeded(GraphQLArgument argument) {
        return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
    }
}
