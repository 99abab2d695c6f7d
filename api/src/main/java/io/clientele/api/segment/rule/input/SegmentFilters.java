package io.clientele.api.segment.rule.input;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import java.util.List;

/** The catalogue of all that a rule can ask for. */
public final class SegmentFilters {

    private SegmentFilters() {}

    public static List<FilterDescription> in(Language language) {
        return Criteria.KINDS.stream()
                .flatMap(kind -> kind.filters(language).stream())
                .toList();
    }
}
