package io.clientele.api.segment.health;

import io.clientele.api.access.Callers;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class HealthController {

    private final Health health;
    private final SegmentNaming naming;
    private final Callers callers;

    HealthController(Health health, SegmentNaming naming, Callers callers) {
        this.health = health;
        this.naming = naming;
        this.callers = callers;
    }

    @BatchMapping
    Map<Segment, List<SegmentWarning>> health(List<Segment> segments) {
        var found = health.of(segments);
        return callers.current().limited()
                ? found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> withoutFigures(entry.getValue())))
                : found;
    }

    private static List<SegmentWarning> withoutFigures(List<SegmentWarning> warnings) {
        return warnings.stream().map(SegmentWarning::withoutFigures).toList();
    }

    @SchemaMapping
    String sentence(SegmentWarning warning, @Argument(name = "locale") @Nullable Language language, Locale accepted) {
        return WarningSentence.of(
                warning, new Speech(language == null ? Language.of(accepted) : language, naming.names()));
    }

    @SchemaMapping
    @Nullable
    ClientField field(SegmentWarning warning) {
        return warning.field() == null ? null : warning.field().field();
    }

    @SchemaMapping
    @Nullable
    String property(SegmentWarning warning) {
        return warning.field() == null ? null : warning.field().property();
    }

    @SchemaMapping
    @Nullable
    Segment segment(SegmentWarning warning) {
        return warning.other();
    }

    @SchemaMapping
    @Nullable
    Integer clients(SegmentWarning warning) {
        return warning.share() == null ? null : warning.share().clients();
    }

    @SchemaMapping
    @Nullable
    Integer among(SegmentWarning warning) {
        return warning.share() == null ? null : warning.share().among();
    }

    @SchemaMapping
    @Nullable
    BigDecimal percent(SegmentWarning warning) {
        return warning.share() == null ? null : warning.share().percent();
    }
}
