package io.clientele.api.exchange.kind;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of how somebody's files call their columns. */
public interface SavedMappings {

    /**
     * The columns by what files call them; an empty one is left aside.
     *
     * @param name of a mapping that was saved; null is none
     * @param given a JSON object that goes before it: columns by header, null to leave one aside; null is none
     * @throws io.clientele.api.firm.Problem {@code UNKNOWN_MAPPING}, {@code BAD_PARAMETER}, {@code UNKNOWN_COLUMN}
     */
    Map<String, String> columns(ImportKind kind, @Nullable String name, @Nullable String given);
}
