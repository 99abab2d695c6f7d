package io.clientele.api.graphql.limit;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import io.clientele.api.graphql.Paging;
import java.util.List;
import java.util.Map;

/**
 * What a request asks for: its root fields, its aliases, and how many nodes its pages can hold, a page inside a page counting for
 * each node of the outer one. Introspection costs nothing here; the engine bounds it by itself.
 */
record RequestCost(long rootFields, long aliases, long nodes) {

    static RequestCost of(ExecutableNormalizedOperation operation) {
        var fields = operation.getTopLevelFields().stream()
                .filter(field -> !field.getName().startsWith("__"))
                .toList();
        return new RequestCost(fields.size(), aliases(fields), nodes(fields, 1));
    }

    Map<String, Object> told() {
        return Map.of("nodes", nodes, "nodesLimit", Limits.NODES);
    }

    private static long aliases(List<ExecutableNormalizedField> fields) {
        return fields.stream()
                .mapToLong(field -> (field.getAlias() == null ? 0 : 1) + aliases(field.getChildren()))
                .sum();
    }

    private static long nodes(List<ExecutableNormalizedField> fields, long times) {
        return fields.stream().mapToLong(field -> nodes(field, times)).sum();
    }

    private static long nodes(ExecutableNormalizedField field, long times) {
        if (!paged(field) || times > Limits.NODES) {
            return nodes(field.getChildren(), times);
        }
        var all = times * size(field.getResolvedArguments());
        return all + nodes(field.getChildren(), all);
    }

    /** A page, or a list without pages of which so many are asked. */
    private static boolean paged(ExecutableNormalizedField field) {
        return field.getResolvedArguments().get("first") != null
                || field.getChildren().stream()
                        .anyMatch(child -> child.getName().equals("nodes")
                                || child.getName().equals("edges"));
    }

    private static long size(Map<String, Object> arguments) {
        var size = arguments.get("first") == null ? arguments.get("last") : arguments.get("first");
        return size instanceof Integer number && number > 0 ? number : Paging.DEFAULT_SIZE;
    }
}
