package io.clientele.api.exchange.kind;

import java.util.Map;

/** What was saved of how somebody's files call their columns. */
public interface SavedMappings {

    /**
     * The columns by what files call them; an empty one is left aside.
     *
     * @throws io.clientele.api.firm.Problem {@code UNKNOWN_MAPPING}
     */
    Map<String, String> columns(ImportKind kind, String name);
}
