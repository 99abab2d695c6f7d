package io.clientele.api.graphql;

import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NodeController {

    private final Map<String, NodeLoader> loaders;

    NodeController(List<NodeLoader> loaders) {
        this.loaders = loaders.stream().collect(Collectors.toMap(NodeLoader::type, Function.identity()));
    }

    @QueryMapping
    @Nullable
    Object node(@Argument String id) {
        var type = Ids.type(id);
        var loader = loaders.get(type);
        if (loader == null) {
            throw new Problem("BAD_ID", "`%s` names a %s, which no node is.".formatted(id, type));
        }
        return loader.load(Ids.number(type, id));
    }

    @QueryMapping
    List<@Nullable Object> nodes(@Argument List<String> ids) {
        if (ids.size() > Paging.LIMIT) {
            throw new Problem(
                    "PAGE_SIZE", "At most %d ids at once; %d were given.".formatted(Paging.LIMIT, ids.size()));
        }
        return ids.stream().<@Nullable Object>map(this::node).toList();
    }
}
