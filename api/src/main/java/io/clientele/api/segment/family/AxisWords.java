package io.clientele.api.segment.family;

import io.clientele.api.client.property.PropertyDefinition;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasProperty;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import io.clientele.api.segment.rule.declaration.value.FilterDescription.FilterType;
import io.clientele.api.segment.rule.input.SegmentFilters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How people call an axis and its values. */
@Component
class AxisWords {

    private static final Map<Axis.Kind, String> CLASSES =
            Map.of(Axis.Kind.STAGE, "stage.stages", Axis.Kind.ABC, "abc.classes", Axis.Kind.RFM, "rfm.groups");

    private final PropertyDefinitions properties;

    AxisWords(PropertyDefinitions properties) {
        this.properties = properties;
    }

    /** Such as «Регион». */
    String label(Axis axis, Language language) {
        var label = switch (axis.kind()) {
            case FIELD -> filter(axis, language).map(FilterDescription::label).orElseThrow();
            case PROPERTY -> property(axis).map(PropertyDefinition::name).orElse("?");
            case STAGE -> language == Language.RU ? "Стадия" : "Stage";
            case ABC -> "ABC";
            case RFM -> "RFM";
        };
        return label.substring(0, 1).toUpperCase(language.locale()) + label.substring(1);
    }

    /** Of each of these values. */
    List<String> labels(Axis axis, List<String> values, Language language) {
        var known = known(axis, language);
        return values.stream().map(value -> known.getOrDefault(value, value)).toList();
    }

    /** Of those who have none of the values. */
    static String others(Axis axis, Language language) {
        return switch (axis.kind()) {
            case FIELD, PROPERTY, STAGE -> language == Language.RU ? "прочие" : "others";
            case ABC, RFM -> language == Language.RU ? "прочие, без класса" : "others, without a class";
        };
    }

    private Map<String, String> known(Axis axis, Language language) {
        if (isYesNo(axis, language)) {
            return language == Language.RU
                    ? Map.of("true", "да", "false", "нет")
                    : Map.of("true", "yes", "false", "no");
        }
        return filter(axis, language).stream()
                .flatMap(filter -> filter.values().stream())
                .collect(Collectors.toMap(FilterDescription.FilterValue::value, FilterDescription.FilterValue::label));
    }

    private boolean isYesNo(Axis axis, Language language) {
        return switch (axis.kind()) {
            case FIELD ->
                filter(axis, language)
                        .filter(filter -> filter.type() == FilterType.YES_NO)
                        .isPresent();
            case PROPERTY ->
                property(axis)
                        .filter(property -> property.type() == PropertyType.YES_NO)
                        .isPresent();
            case STAGE, ABC, RFM -> false;
        };
    }

    private static Optional<FilterDescription> filter(Axis axis, Language language) {
        return SegmentFilters.in(language).stream()
                .filter(filter -> axis.criterion() instanceof HasAttribute(var asked)
                        ? asked.field().name().equals(filter.field())
                        : filter.name().equals(CLASSES.get(axis.kind())))
                .findFirst();
    }

    private Optional<PropertyDefinition> property(Axis axis) {
        return axis.criterion() instanceof HasProperty(var asked)
                ? properties.withCode(asked.code())
                : Optional.empty();
    }
}
