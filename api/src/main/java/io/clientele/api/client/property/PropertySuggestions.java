package io.clientele.api.client.property;

import io.clientele.api.firm.Suggestion;
import java.util.List;
import org.springframework.stereotype.Component;

/** Properties that somebody who writes a condition may mean, and the choices of one. */
@Component
public class PropertySuggestions {

    private final PropertyDefinitions definitions;

    PropertySuggestions(PropertyDefinitions definitions) {
        this.definitions = definitions;
    }

    /** The codes of properties whose code or name holds the text. */
    public List<Suggestion> codes(String search, int limit) {
        return definitions.all().stream()
                .map(definition -> new Suggestion(definition.code(), definition.name(), null))
                .filter(suggestion -> suggestion.matches(search))
                .limit(limit)
                .toList();
    }

    /** The choices of a property that hold the text; nothing when it has none. */
    public List<Suggestion> choices(String code, String search, int limit) {
        return definitions.withCode(code).stream()
                .flatMap(definition -> definition.choices().stream())
                .map(Suggestion::of)
                .filter(suggestion -> suggestion.matches(search))
                .limit(limit)
                .toList();
    }
}
