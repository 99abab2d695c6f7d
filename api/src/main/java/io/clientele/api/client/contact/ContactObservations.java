package io.clientele.api.client.contact;

import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.contact.ContactMatch.FieldMatch;
import io.clientele.api.client.field.FieldNames;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.client.match.ComingDays;
import io.clientele.api.client.property.ClientProperties;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.property.PropertyValue;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Observed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what the people at one client are, to explain answers: each figure that is asked holds the values of all of them. */
@Component
class ContactObservations {

    private final ContactPersons contacts;
    private final ClientDetails details;
    private final ClientProperties properties;

    ContactObservations(ContactPersons contacts, ClientDetails details, ClientProperties properties) {
        this.contacts = contacts;
        this.details = details;
        this.properties = properties;
    }

    List<Observed> of(ContactMatch question, LocalDate businessDate, int client) {
        var people = contacts.ofClients(List.of(client)).getOrDefault(client, List.of()).stream()
                .filter(person -> person.active() || question.asksWhetherActive())
                .toList();
        var seen = new ArrayList<Observed>();
        question.fields().stream()
                .map(FieldMatch::field)
                .distinct()
                .forEach(field -> seen.add(texts(FieldNames.camel(field.column()), said(people, field))));
        if (!question.categories().isEmpty()) {
            seen.add(texts("categories", categories(people)));
        }
        if (!question.properties().isEmpty()) {
            seen.add(texts("properties", properties(people, question.properties())));
        }
        if (question.birthdayWithin() != null) {
            seen.add(new Observed("birthday", birthday(people, businessDate)));
        }
        return seen;
    }

    private static Observed texts(String figure, Stream<String> texts) {
        var all = texts.distinct().toList();
        return new Observed(figure, all.isEmpty() ? null : all);
    }

    private Stream<String> said(List<ContactPerson> people, ContactField field) {
        return field == ContactField.CONSENT
                ? details.consentsOf(Owner.CONTACT, ids(people)).values().stream()
                        .flatMap(given -> given.keySet().stream())
                        .sorted()
                : people.stream()
                        .map(person -> said(person, field))
                        .filter(Objects::nonNull)
                        .map(String::valueOf);
    }

    private static @Nullable Object said(ContactPerson person, ContactField field) {
        return switch (field) {
            case NAME -> person.name();
            case POSITION -> person.position();
            case ROLE -> person.role();
            case SEX -> person.sex();
            case EMAIL -> person.email();
            case PHONE -> person.phone();
            case MESSENGER -> person.messenger();
            case BIRTH_DATE -> person.birthDate();
            case ACTIVE -> person.active();
            case CONSENT -> null;
        };
    }

    private Stream<String> categories(List<ContactPerson> people) {
        return details.categoriesOf(Owner.CONTACT, ids(people)).values().stream()
                .flatMap(List::stream)
                .map(Category::code)
                .sorted();
    }

    /** The values of the properties that are asked, such as {@code likes: tea, coffee}. */
    private Stream<String> properties(List<ContactPerson> people, List<PropertyMatch> asked) {
        var codes = asked.stream().map(match -> NameKey.of(match.code())).toList();
        return properties.of(Owner.CONTACT, ids(people)).values().stream()
                .flatMap(List::stream)
                .filter(value -> codes.contains(NameKey.of(value.definition().code())))
                .map(value -> value.definition().code() + ": " + plain(value))
                .sorted();
    }

    private static String plain(PropertyValue property) {
        return switch (property.value()) {
            case List<?> choices ->
                String.join(", ", choices.stream().map(String::valueOf).toList());
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Object value -> value.toString();
        };
    }

    private static @Nullable LocalDate birthday(List<ContactPerson> people, LocalDate businessDate) {
        var days = ComingDays.from(businessDate, 0);
        return people.stream()
                .map(ContactPerson::birthDate)
                .filter(Objects::nonNull)
                .map(days::next)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Integer> ids(List<ContactPerson> people) {
        return people.stream().map(ContactPerson::id).toList();
    }
}
