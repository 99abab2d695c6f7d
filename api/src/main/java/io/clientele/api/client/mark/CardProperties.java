package io.clientele.api.client.mark;

import io.clientele.api.database.Outcome.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Keeps the properties that cards name; the property part answers it. */
public interface CardProperties {

    /**
     * What is wrong with the properties that cards name, for each card in its turn.
     *
     * @param cards canonical texts by property code
     */
    List<List<Rejected>> check(List<Map<String, List<String>>> cards);

    /**
     * Writes what differs, within the write under way, of properties that passed the check; answers the owners that changed.
     *
     * @param clientOf the client at whom an owner is
     */
    Set<Integer> write(Owner owner, Map<Integer, Map<String, List<String>>> byOwner, IntUnaryOperator clientOf);
}
