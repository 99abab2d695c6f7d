package io.clientele.api.segment.health;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.question.Attribute;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Operator;
import io.clientele.api.receivable.question.Debt;
import io.clientele.api.segment.RuleParts;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.HasAnniversary;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasProperty;
import io.clientele.api.segment.rule.OwesMoney;
import io.clientele.api.segment.rule.RegisteredWithin;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule decides by and clients may lack: a field of the card, or a property by its code; the other is null. */
public record DecidingField(
        @Nullable ClientField field, @Nullable String property) {

    private static final List<String> YES = List.of("true");

    /** Those of a segment's rule; none for a list without one. */
    public static List<DecidingField> in(Segment segment) {
        return segment.rule() == null ? List.of() : in(RuleStore.read(segment.rule()));
    }

    /** Those of a rule, in the order it names them. */
    static List<DecidingField> in(Rule rule) {
        var found = new LinkedHashMap<String, DecidingField>();
        RuleParts.criteria(rule).flatMap(DecidingField::of).forEach(one -> found.putIfAbsent(one.key(), one));
        return List.copyOf(found.values());
    }

    private static Stream<DecidingField> of(Criterion criterion) {
        return switch (criterion) {
            case HasAttribute(var asked) -> of(asked.field());
            case HasProperty(var asked) -> of(asked.code());
            case HasAnniversary(var asked) ->
                asked.field() != null ? of(asked.field()) : of(Objects.requireNonNull(asked.property()));
            case RegisteredWithin _ -> of(ClientField.REGISTERED_AT);
            case OwesMoney(var asked) ->
                asked.conditions().stream()
                        .filter(condition -> condition.measure() == Debt.Measure.LIMIT_SHARE)
                        .flatMap(_ -> of(ClientField.CREDIT_LIMIT));
            default -> Stream.empty();
        };
    }

    private static Stream<DecidingField> of(ClientField field) {
        return Stream.of(new DecidingField(field, null));
    }

    private static Stream<DecidingField> of(String property) {
        return Stream.of(new DecidingField(null, property));
    }

    /** Holds for clients who lack it. */
    Criterion missing() {
        return field == null
                ? new HasProperty(new PropertyMatch(Objects.requireNonNull(property), Operator.IS_NULL, YES))
                : new HasAttribute(new Attribute(field, Operator.IS_NULL, YES));
    }

    private String key() {
        return field == null ? "'" + NameKey.of(Objects.requireNonNull(property)) : field.name();
    }
}
