package io.clientele.api.graphql;

import org.jspecify.annotations.Nullable;

/** A room's part in {@code node(id)}: it finds its own things, as far as the caller may see them. */
public interface NodeLoader {

    /** The name of the GraphQL type, which is also the one in its ids. */
    String type();

    /** The thing with that number; null when there is none for this caller. */
    @Nullable
    Object load(long number);
}
