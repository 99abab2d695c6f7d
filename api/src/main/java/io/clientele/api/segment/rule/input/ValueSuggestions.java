package io.clientele.api.segment.rule.input;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertySuggestions;
import io.clientele.api.client.suggestion.FieldSuggestions;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import io.clientele.api.firm.Suggestion;
import io.clientele.api.interaction.InteractionSuggestions;
import io.clientele.api.sale.purchase.SaleSuggestions;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import io.clientele.api.segment.rule.syntax.Nearest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Offers values for the filters of {@link SegmentFilters}: those a filter lists, or those that the data has. */
@Component
public class ValueSuggestions {

    private static final String PROPERTY = "property.";

    private final FieldSuggestions fields;
    private final Categories categories;
    private final PropertySuggestions properties;
    private final SaleSuggestions sales;
    private final InteractionSuggestions interactions;

    ValueSuggestions(
            FieldSuggestions fields,
            Categories categories,
            PropertySuggestions properties,
            SaleSuggestions sales,
            InteractionSuggestions interactions) {
        this.fields = fields;
        this.categories = categories;
        this.properties = properties;
        this.sales = sales;
        this.interactions = interactions;
    }

    /**
     * Values for a filter that hold the text.
     *
     * @param filter by its name, such as {@code region} or {@code purchased.products}; {@code property.} and a code for the
     *     choices of a property
     * @param visible only values of these clients' cards; null is all
     * @throws Problem {@code UNKNOWN_FILTER}
     */
    public List<Suggestion> of(
            String filter, String search, int limit, Language language, @Nullable RoaringBitmap visible) {
        return switch (filter) {
            case "category.code", "contactPerson.categories" -> categories(search, limit);
            case "property.code", "contactPerson.properties", "anniversary.property" -> properties.codes(search, limit);
            case "purchased.products", "interacted.products" -> sales.products(search, limit);
            case "purchased.groups" -> sales.groups(search, limit);
            case "purchased.channels" -> sales.channels(search, limit);
            case "interacted.kinds" ->
                together(listed(described(filter, language), search, limit), interactions.kinds(search, limit), limit);
            case "interacted.channels" -> interactions.channels(search, limit);
            case "interacted.outcomes" -> interactions.outcomes(search, limit);
            default ->
                filter.startsWith(PROPERTY)
                        ? properties.choices(filter.substring(PROPERTY.length()), search, limit)
                        : described(described(filter, language), search, limit, visible);
        };
    }

    private List<Suggestion> described(
            FilterDescription filter, String search, int limit, @Nullable RoaringBitmap visible) {
        return filter.values().isEmpty() && filter.field() != null
                ? fields.of(ClientField.valueOf(filter.field()), search, limit, visible)
                : listed(filter, search, limit);
    }

    private static FilterDescription described(String filter, Language language) {
        var all = SegmentFilters.in(language);
        return all.stream()
                .filter(one -> one.name().equals(filter))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "UNKNOWN_FILTER",
                        "There is no filter `%s`; the nearest: %s."
                                .formatted(
                                        filter,
                                        Nearest.to(
                                                filter,
                                                all.stream()
                                                        .map(FilterDescription::name)
                                                        .toList()))));
    }

    private static List<Suggestion> listed(FilterDescription filter, String search, int limit) {
        return filter.values().stream()
                .map(value -> new Suggestion(value.value(), value.label(), null))
                .filter(suggestion -> suggestion.matches(search))
                .limit(limit)
                .toList();
    }

    private static List<Suggestion> together(List<Suggestion> first, List<Suggestion> second, int limit) {
        var known = first.stream().map(Suggestion::value).toList();
        return Stream.concat(first.stream(), second.stream().filter(one -> !known.contains(one.value())))
                .limit(limit)
                .toList();
    }

    private List<Suggestion> categories(String search, int limit) {
        return categories.all().stream()
                .map(category -> new Suggestion(category.code(), category.name(), null))
                .filter(suggestion -> suggestion.matches(search))
                .limit(limit)
                .toList();
    }
}
