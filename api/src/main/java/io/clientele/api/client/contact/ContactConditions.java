package io.clientele.api.client.contact;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.Part;
import io.clientele.api.client.contact.ContactMatch.FieldMatch;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.client.property.PropertyOwners;
import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers what is asked of contact persons beside their own rows, each condition with a part of all people. */
@Component
class ContactConditions {

    private final Categories categories;
    private final PropertyOwners properties;
    private final ClientSets sets;

    ContactConditions(Categories categories, PropertyOwners properties, ClientSets sets) {
        this.categories = categories;
        this.properties = properties;
        this.sets = sets;
    }

    /** The parts whose people satisfy each condition on consents, categories and properties, of people at the clients asked about. */
    List<Part> parts(ContactMatch question, @Nullable RoaringBitmap among) {
        var consents = question.fields().stream()
                .filter(match -> !match.field().isColumn())
                .map(match -> consent(match, among));
        var ofCategories = question.categories().stream().map(code -> category(code, among));
        var ofProperties = question.properties().stream().map(match -> properties.having(Owner.CONTACT, match, among));
        return Stream.of(consents, ofCategories, ofProperties)
                .flatMap(parts -> parts)
                .toList();
    }

    Category category(String code) {
        return categories
                .withCode(code)
                .orElseThrow(() -> new Problem("UNKNOWN_CATEGORY", "No category has the code %s.".formatted(code)));
    }

    private Part category(String code, @Nullable RoaringBitmap among) {
        return new Part(
                sets.of(
                        source(
                                "category",
                                "category_id = :category",
                                Map.of("category", category(code).id())),
                        among),
                true);
    }

    private Part consent(FieldMatch match, @Nullable RoaringBitmap among) {
        var anybody = source("consent", "true", Map.of());
        var some = source("consent", "channel in (:channels)", Map.of("channels", match.values()));
        return switch (match.operator()) {
            case NE, NOT_IN -> new Part(sets.of(some, among), false);
            case IS_NULL -> new Part(sets.of(anybody, among), match.values().contains("false"));
            case EQ, IN, GT, GTE, LT, LTE, BETWEEN, CONTAINS, STARTS_WITH -> new Part(sets.of(some, among), true);
        };
    }

    private static Source source(String belonging, String condition, Map<String, ?> parameters) {
        return new Source(Owner.CONTACT.table(belonging), Owner.CONTACT.id(), "client_id", condition, parameters);
    }
}
