package io.clientele.api.report;

import io.clientele.api.firm.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked at the door of a report beside what all of them take. */
final class DoorParameters {

    private static final Set<String> OF_ALL = Set.of("from", "to", "segments", "membership", "locale");

    private DoorParameters() {}

    /** @throws Problem {@code PARAMETER_TWICE} */
    static Map<String, String> further(Map<String, List<String>> all) {
        var further = new LinkedHashMap<String, String>();
        all.forEach((name, values) -> {
            if (!OF_ALL.contains(name)) {
                values.forEach(value -> put(further, name, value));
            }
        });
        return further;
    }

    /** @throws Problem {@code PARAMETER_TWICE} */
    static void put(Map<String, String> parameters, String name, String value) {
        if (parameters.putIfAbsent(name, value) != null) {
            throw new Problem("PARAMETER_TWICE", "The parameter `%s` is given twice.".formatted(name));
        }
    }
}
