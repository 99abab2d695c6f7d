package io.clientele.api.sale;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Products and their groups as GraphQL shows them, for rooms above whose types name one. */
public interface ShownProducts {

    /** Those not there are left out. */
    Map<Integer, ?> byIds(Collection<Integer> ids);

    /** Those that a source knows by these external ids, in the order of these; others are left out. */
    List<?> withExternalIds(String source, Collection<String> externalIds);

    /** All groups there are, by id. */
    Map<Integer, ?> groups();
}
