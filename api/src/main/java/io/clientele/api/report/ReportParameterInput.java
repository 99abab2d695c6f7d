package io.clientele.api.report;

import io.clientele.api.firm.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema's input of one parameter of a kind of report. */
public record ReportParameterInput(String name, String value) {

    /**
     * As requests have them; null for none.
     *
     * @throws Problem {@code PARAMETER_TWICE}
     */
    public static @Nullable Map<String, String> byName(@Nullable List<ReportParameterInput> given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        var parameters = new LinkedHashMap<String, String>();
        given.forEach(one -> DoorParameters.put(parameters, one.name(), one.value()));
        return parameters;
    }
}
