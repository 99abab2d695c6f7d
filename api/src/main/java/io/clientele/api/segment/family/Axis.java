package io.clientele.api.segment.family;

import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.question.Attribute;
import io.clientele.api.firm.Operator;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.InAbc;
import io.clientele.api.sale.classification.rfm.InRfm;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.stage.InStage;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.segment.rule.AtStage;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasProperty;
import io.clientele.api.segment.rule.InAbcClass;
import io.clientele.api.segment.rule.InRfmGroup;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a family divides clients by, as a criterion that asks for it: {@code region is not null}, or
 * {@code abc(last: 12 months) in (A)}. Of the criterion counts what it asks, with all parameters but the values.
 */
record Axis(Criterion criterion) {

    private static final Set<String> YES_AND_NO = Set.of("true", "false");

    /** The kinds of axes. */
    enum Kind {
        FIELD,
        PROPERTY,
        STAGE,
        ABC,
        RFM
    }

    /** @throws IllegalArgumentException when {@link #text} did not write it */
    static Axis stored(String text) {
        if (RuleStore.read(text) instanceof Criterion criterion) {
            return new Axis(criterion);
        }
        throw new IllegalArgumentException(text + " is no axis");
    }

    /** As the database keeps it. */
    String text() {
        return RuleStore.write(criterion);
    }

    Kind kind() {
        return switch (criterion) {
            case HasAttribute _ -> Kind.FIELD;
            case HasProperty _ -> Kind.PROPERTY;
            case AtStage _ -> Kind.STAGE;
            case InAbcClass _ -> Kind.ABC;
            case InRfmGroup _ -> Kind.RFM;
            default -> throw new IllegalArgumentException(criterion + " is no axis");
        };
    }

    /** Who has this value. */
    Rule one(String value) {
        return any(List.of(value));
    }

    /** Who has none of these values, or none at all. */
    Rule others(List<String> values) {
        return new Rule.Not(
                YES_AND_NO.containsAll(values) && values.size() == YES_AND_NO.size()
                        ? new Rule.Any(values.stream().map(this::one).toList())
                        : any(values));
    }

    private Rule any(List<String> values) {
        var operator = values.size() == 1 ? Operator.EQ : Operator.IN;
        return switch (criterion) {
            case HasAttribute(var asked) -> new HasAttribute(new Attribute(asked.field(), operator, values));
            case HasProperty(var asked) -> new HasProperty(new PropertyMatch(asked.code(), operator, values));
            case AtStage(var asked) ->
                new AtStage(new InStage(constants(LifeStage.class, values), asked.oneTime(), asked.lostMonths()));
            case InAbcClass(var asked) ->
                new InAbcClass(
                        new InAbc(asked.metric(), asked.period(), constants(AbcClass.class, values), asked.rule()));
            case InRfmGroup(var asked) ->
                new InRfmGroup(
                        new InRfm(asked.period(), constants(RfmGroup.class, values), List.of(), List.of(), List.of()));
            default -> throw new IllegalArgumentException(criterion + " is no axis");
        };
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> names) {
        var constants = EnumSet.noneOf(type);
        names.forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }
}
