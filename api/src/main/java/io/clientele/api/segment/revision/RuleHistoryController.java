package io.clientele.api.segment.revision;

import io.clientele.api.firm.Language;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.rule.text.RuleSentence;
import io.clientele.api.segment.rule.text.RuleStore;
import io.clientele.api.segment.rule.text.RuleText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows what a segment's rule was, and what each change of it changed. */
@Controller
class RuleHistoryController {

    private static final String VERSION = "SegmentRuleVersion";

    private final RuleHistory history;
    private final SegmentNaming naming;
    private final Cursors cursors;

    RuleHistoryController(RuleHistory history, SegmentNaming naming, Cursors cursors) {
        this.history = history;
        this.naming = naming;
        this.cursors = cursors;
    }

    @SchemaMapping
    Page<RuleVersion> ruleHistory(
            Segment segment, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var paging = Paging.of(first, after, null, null);
        var list = "ruleHistory/" + segment.number();
        var before = paging.cursor() == null ? Long.MAX_VALUE : Long.parseLong(cursors.position(list, paging.cursor()));
        return Page.of(
                paging,
                history.before(segment.number(), before, paging.size() + 1),
                version -> cursors.of(list, String.valueOf(version.number())),
                () -> history.count(segment.number()));
    }

    @SchemaMapping(typeName = VERSION)
    @Nullable
    String text(RuleVersion version, @Argument(name = "locale") @Nullable Language language) {
        return version.rule() == null
                ? null
                : RuleText.print(RuleStore.read(version.rule()), orEnglish(language), naming.names());
    }

    @SchemaMapping(typeName = VERSION)
    @Nullable
    String sentence(RuleVersion version, @Argument(name = "locale") @Nullable Language language, Locale accepted) {
        return version.rule() == null
                ? null
                : RuleSentence.of(
                        RuleStore.read(version.rule()),
                        language == null ? Language.of(accepted) : language,
                        naming.names());
    }

    @SchemaMapping(typeName = VERSION)
    List<RuleDiff.Line> diff(RuleVersion version, @Argument(name = "locale") @Nullable Language language) {
        var lines = new RuleLines(orEnglish(language), naming.names());
        return RuleDiff.of(lines(lines, version.ruleBefore()), lines(lines, version.rule()));
    }

    private static List<String> lines(RuleLines lines, @Nullable String rule) {
        return rule == null ? List.of() : lines.of(RuleStore.read(rule));
    }

    private static Language orEnglish(@Nullable Language language) {
        return language == null ? Language.EN : language;
    }
}
