package io.clientele.api.segment;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Suggestion;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.rule.input.ValueSuggestions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Values to complete a rule with, while it is written. */
@Controller
class SuggestionController {

    private static final String SEGMENT = "memberOf.segment";

    private final ValueSuggestions suggestions;
    private final Segments segments;
    private final VisibleClients visible;
    private final Callers callers;

    SuggestionController(ValueSuggestions suggestions, Segments segments, VisibleClients visible, Callers callers) {
        this.suggestions = suggestions;
        this.segments = segments;
        this.visible = visible;
        this.callers = callers;
    }

    @QueryMapping
    List<Suggestion> segmentValueSuggestions(
            @Argument String filter,
            @Argument @Nullable String search,
            @Argument @Nullable Integer first,
            @Argument(name = "locale") @Nullable Language language,
            Locale accepted) {
        var limit = Paging.of(first, null, null, null).size();
        var text = search == null ? "" : search;
        return filter.equals(SEGMENT)
                ? segments(text, limit)
                : suggestions.of(
                        filter,
                        text,
                        limit,
                        language == null ? Language.of(accepted) : language,
                        visible.of(callers.current()));
    }

    private List<Suggestion> segments(String search, int limit) {
        return segments.inOrderOfPriority().stream()
                .map(segment -> Suggestion.of(segment.name()))
                .filter(suggestion -> suggestion.matches(search))
                .limit(limit)
                .toList();
    }
}
