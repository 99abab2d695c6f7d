package io.clientele.api.sale;

import java.util.Collection;
import java.util.Map;

/** Products as GraphQL shows them, for rooms above whose types name one. */
public interface ShownProducts {

    /** Those not there are left out. */
    Map<Integer, ?> byIds(Collection<Integer> ids);
}
