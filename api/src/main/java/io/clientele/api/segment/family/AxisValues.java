package io.clientele.api.segment.family;

import io.clientele.api.client.Universe;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.ValuesOfProperty;
import io.clientele.api.client.suggestion.FieldUse;
import io.clientele.api.client.suggestion.ValueInUse;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasProperty;
import io.clientele.api.segment.rule.answer.Answers;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which values of an axis clients have, in the snapshot of this thread. */
@Component
class AxisValues {

    private static final int LONGEST = 500;

    private final FieldUse fields;
    private final PropertyDefinitions definitions;
    private final ValuesOfProperty properties;
    private final Answers answers;
    private final Universe universe;

    AxisValues(
            FieldUse fields,
            PropertyDefinitions definitions,
            ValuesOfProperty properties,
            Answers answers,
            Universe universe) {
        this.fields = fields;
        this.definitions = definitions;
        this.properties = properties;
        this.answers = answers;
        this.universe = universe;
    }

    /** Canonical texts, that of most clients first; without those that no rule can name, and none of a property that has gone. */
    List<String> inUse(Axis axis) {
        return counted(axis).stream()
                .map(ValueInUse::value)
                .filter(AxisValues::writable)
                .toList();
    }

    private List<ValueInUse> counted(Axis axis) {
        return switch (axis.criterion()) {
            case HasAttribute(var asked) -> fields.inUse(asked.field());
            case HasProperty(var asked) ->
                definitions.withCode(asked.code()).map(properties::inUse).orElse(List.of());
            default ->
                switch (axis.kind()) {
                    case STAGE -> counted(axis, LifeStage.values());
                    case ABC -> counted(axis, AbcClass.values());
                    case RFM -> counted(axis, RfmGroup.values());
                    case FIELD, PROPERTY -> throw new IllegalStateException("said above");
                };
        };
    }

    private List<ValueInUse> counted(Axis axis, Enum<?>[] classes) {
        var everyone = universe.all();
        return ValueInUse.bySize(Arrays.stream(classes)
                .map(one -> new ValueInUse(
                        one.name(),
                        answers.clientsWho(axis.one(one.name()), everyone).getCardinality()))
                .filter(counted -> counted.clients() > 0)
                .toList());
    }

    private static boolean writable(String value) {
        return value.length() <= LONGEST && value.codePoints().noneMatch(Character::isISOControl);
    }
}
