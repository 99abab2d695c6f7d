package io.clientele.api.client.web;

import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.client.property.ClientProperties;
import io.clientele.api.client.property.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The fields of contact persons that are read for all people of a page at once. */
@Controller
class ContactDetailController {

    private final ClientDetails details;
    private final ClientProperties properties;

    ContactDetailController(ClientDetails details, ClientProperties properties) {
        this.details = details;
        this.properties = properties;
    }

    @BatchMapping
    Map<ContactPerson, List<Category>> categories(List<ContactPerson> people) {
        var byId = details.categoriesOf(Owner.CONTACT, ids(people));
        return each(people, id -> byId.getOrDefault(id, List.of()));
    }

    @BatchMapping
    Map<ContactPerson, List<PropertyValue>> properties(List<ContactPerson> people) {
        var byId = properties.of(Owner.CONTACT, ids(people));
        return each(people, id -> byId.getOrDefault(id, List.of()));
    }

    @BatchMapping
    Map<ContactPerson, List<Consent>> consents(List<ContactPerson> people) {
        var byId = details.consentsOf(Owner.CONTACT, ids(people));
        return each(people, id -> Consent.all(byId.getOrDefault(id, Map.of())));
    }

    private static List<Integer> ids(List<ContactPerson> people) {
        return people.stream().map(ContactPerson::id).distinct().toList();
    }

    private static <T> Map<ContactPerson, List<T>> each(
            List<ContactPerson> people, Function<Integer, List<T>> ofPerson) {
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), person -> ofPerson.apply(person.id())));
    }
}
