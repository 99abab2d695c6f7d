package io.clientele.api.sale;

import java.util.Collection;
import java.util.Map;

/** Products and their groups as GraphQL shows them, for rooms above whose types name one. */
public interface ShownProducts {

    /** Those not there are left out. */
    Map<Integer, ?> byIds(Collection<Integer> ids);

    /** All groups there are, by id. */
    Map<Integer, ?> groups();
}
