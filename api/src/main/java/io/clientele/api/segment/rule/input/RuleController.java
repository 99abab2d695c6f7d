package io.clientele.api.segment.rule.input;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class RuleController {

    @QueryMapping
    List<FilterDescription> segmentFilters(@Argument(name = "locale") @Nullable Language language, Locale accepted) {
        return SegmentFilters.in(language == null ? Language.of(accepted) : language);
    }
}
