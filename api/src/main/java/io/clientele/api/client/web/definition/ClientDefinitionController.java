package io.clientele.api.client.web.definition;

import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.property.PropertyDefinition;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.graphql.Ids;
import java.util.List;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The short lists that clients' cards refer to. */
@Controller
class ClientDefinitionController {

    static final String PROPERTY = "PropertyDefinition";
    static final String CATEGORY = "Category";
    static final String MANAGER = "Manager";
    static final String CONTACT = "ContactPerson";

    private final Managers managers;
    private final Categories categories;
    private final PropertyDefinitions properties;

    ClientDefinitionController(Managers managers, Categories categories, PropertyDefinitions properties) {
        this.managers = managers;
        this.categories = categories;
        this.properties = properties;
    }

    @QueryMapping
    List<Manager> managers() {
        return managers.all();
    }

    @QueryMapping
    List<Category> categories() {
        return categories.all();
    }

    @QueryMapping
    List<PropertyDefinition> propertyDefinitions() {
        return properties.all();
    }

    @SchemaMapping
    String id(PropertyDefinition definition) {
        return Ids.of(PROPERTY, definition.id());
    }

    @SchemaMapping
    String id(Category category) {
        return Ids.of(CATEGORY, category.id());
    }

    @SchemaMapping
    String id(Manager manager) {
        return Ids.of(MANAGER, manager.id());
    }

    @SchemaMapping
    String id(ContactPerson person) {
        return Ids.of(CONTACT, person.id());
    }
}
