package io.clientele.api.client.web.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.client.usage.Dependents.Dependent;
import io.clientele.api.client.usage.Dependents.Thing;
import io.clientele.api.graphql.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

@ClienteleTest
class DependentsTests {

    private static final Dependent VIP = new Dependent("Segment", 7, "VIP");
    private static final String MANAGER_UPDATE = """
            mutation($input: ManagerUpdateInput!) { managerUpdate(input: $input) {
              manager { name externalId } userErrors { field code message } } }""";

    @Autowired
    private Api api;

    @Autowired
    private Clients clients;

    @Autowired
    private Managers managers;

    @Autowired
    private Categories categories;

    @Autowired
    private PropertyDefinitions properties;

    @Autowired
    private GivenDependents dependents;

    @AfterEach
    void forget() {
        dependents.forget();
    }

    @Test
    void namesWhatUsesACategoryAndDeletesItOnlyForWhoInsists() {
        var category = categories.save("golf", "Golf");
        dependents.give(new Thing("Category", category.id(), "golf"), VIP);
        var delete = "mutation($id: ID!, $force: Boolean!) { categoryDelete(id: $id, force: $force) {"
                + " deletedId userErrors { field code message } } }";
        var id = Ids.of("Category", category.id());

        var told = api.admin()
                .document("{ categories { dependents { id name type } } }")
                .execute();
        var refused = api.admin()
                .document(
                        "mutation($id: ID!) { categoryDelete(id: $id) { deletedId userErrors { field code message } } }")
                .variable("id", id)
                .execute();
        var there = categories.withCode("golf");
        var deleted = api.admin()
                .document(delete)
                .variable("id", id)
                .variable("force", true)
                .execute();

        told.path("categories[0].dependents[0].id").entity(String.class).isEqualTo(Ids.of("Segment", 7));
        told.path("categories[0].dependents[0].name").entity(String.class).isEqualTo("VIP");
        told.path("categories[0].dependents[0].type").entity(String.class).isEqualTo("Segment");
        assertThat(code(refused, "categoryDelete")).isEqualTo("IN_USE");
        assertThat(message(refused, "categoryDelete")).contains("Segment «VIP»");
        assertThat(there).isPresent();
        deleted.path("categoryDelete.deletedId").entity(String.class).isEqualTo(id);
        assertThat(categories.withCode("golf")).isEmpty();
    }

    @Test
    void takesAChoiceAwayOnlyWhenNothingNamesItOrTheCallerInsists() {
        var property = properties.create("size", "Size", PropertyType.CHOICE, List.of("S", "M", "L"));
        dependents.give(new Thing("PropertyDefinition", property.id(), "size", "L"), VIP);
        var update = "mutation($id: ID!, $version: Int!, $choices: [String!]!, $force: Boolean!) {"
                + " propertyDefinitionUpdate(input: {id: $id, version: $version, choices: $choices, force: $force}) {"
                + " propertyDefinition { choices } userErrors { field code message } } }";

        var free = update(update, property.id(), 1, List.of("M", "L"), false);
        var refused = update(update, property.id(), 2, List.of("M"), false);
        var forced = update(update, property.id(), 2, List.of("M"), true);

        assertThat(choices(free)).containsExactly("M", "L");
        assertThat(code(refused, "propertyDefinitionUpdate")).isEqualTo("IN_USE");
        refused.path("propertyDefinitionUpdate.userErrors[0].field")
                .entityList(String.class)
                .containsExactly("choices");
        assertThat(choices(forced)).containsExactly("M");
    }

    @Test
    void deletesAPropertyOnlyForWhoInsists() {
        var property = properties.create("used", "Used", PropertyType.NUMBER, List.of());
        dependents.give(new Thing("PropertyDefinition", property.id(), "used"), VIP);
        var id = Ids.of("PropertyDefinition", property.id());

        var told = api.admin()
                .document("{ propertyDefinitions { code dependents { name } } }")
                .execute();
        var refused = api.admin()
                .document(
                        "mutation($id: ID!) { propertyDefinitionDelete(id: $id) { deletedId userErrors { code message } } }")
                .variable("id", id)
                .execute();
        var deleted = api.admin()
                .document("mutation($id: ID!) { propertyDefinitionDelete(id: $id, force: true) { deletedId } }")
                .variable("id", id)
                .execute();

        told.path("propertyDefinitions[?(@.code=='used')].dependents[0].name")
                .entityList(String.class)
                .containsExactly("VIP");
        assertThat(code(refused, "propertyDefinitionDelete")).isEqualTo("IN_USE");
        deleted.path("propertyDefinitionDelete.deletedId").entity(String.class).isEqualTo(id);
    }

    @Test
    void renamesAManagerOnlyWhenNothingNamesHimOrTheCallerInsists() {
        var manager = manager("Иванова");
        dependents.give(new Thing("Manager", manager.id(), "Иванова"), VIP);
        var id = Ids.of("Manager", manager.id());

        var numbered = rename(Map.of("id", id, "externalId", "i-1"));
        var refused = rename(Map.of("id", id, "name", "Петрова"));
        var sameKey = rename(Map.of("id", id, "name", "ИВАНОВА"));
        var forced = rename(Map.of("id", id, "name", "Петрова", "force", true));
        var told = api.admin()
                .document("{ managers { name dependents { name } } }")
                .execute();

        numbered.path("managerUpdate.manager.externalId").entity(String.class).isEqualTo("i-1");
        assertThat(code(refused, "managerUpdate")).isEqualTo("IN_USE");
        assertThat(message(refused, "managerUpdate")).contains("Segment «VIP»");
        sameKey.path("managerUpdate.manager.name").entity(String.class).isEqualTo("ИВАНОВА");
        forced.path("managerUpdate.manager.name").entity(String.class).isEqualTo("Петрова");
        forced.path("managerUpdate.manager.externalId").entity(String.class).isEqualTo("i-1");
        told.path("managers[?(@.name=='Петрова')].dependents[*]")
                .entityList(Object.class)
                .hasSize(0);
        assertThat(managers.idsOf("people", List.of("Петрова"))).containsEntry("Петрова", manager.id());
    }

    @Test
    void asksAboutAnExternalIdThatManagersAreNamedBy() {
        var manager = manager("Сидорова");
        var id = Ids.of("Manager", manager.id());
        rename(Map.of("id", id, "externalId", "s-1"));
        dependents.give(new Thing("Manager", manager.id(), "s-1"), VIP);

        var refused = rename(Map.of("id", id, "externalId", "s-2"));
        var told = api.admin()
                .document("{ managers { name dependents { name } } }")
                .execute();

        assertThat(code(refused, "managerUpdate")).isEqualTo("IN_USE");
        told.path("managers[?(@.name=='Сидорова')].dependents[0].name")
                .entityList(String.class)
                .containsExactly("VIP");
    }

    @Test
    void refusesWhatNoManagerCanBe() {
        var one = Ids.of("Manager", manager("Один").id());
        var other = Ids.of("Manager", manager("Другой").id());
        rename(Map.of("id", one, "externalId", "taken"));

        assertThat(code(rename(Map.of("id", other, "externalId", "taken")), "managerUpdate"))
                .isEqualTo("EXTERNAL_ID_TAKEN");
        assertThat(code(rename(Map.of("id", other, "name", "  ")), "managerUpdate"))
                .isEqualTo("REQUIRED");
        assertThat(code(rename(Map.of("id", other, "name", "a".repeat(201))), "managerUpdate"))
                .isEqualTo("TOO_LONG");
        assertThat(code(rename(Map.of("id", Ids.of("Manager", 999_999))), "managerUpdate"))
                .isEqualTo("NOT_FOUND");
        assertThat(code(rename(Map.of("id", Ids.of("Category", 1))), "managerUpdate"))
                .isEqualTo("WRONG_ID_TYPE");
    }

    @Test
    void takesAManagerWhoLeftFromHisClientsAndKnowsHimWhenHeIsNamedAgain() {
        clients.upsert(
                "people",
                List.of(Card.of("his").with(ClientField.MANAGER, "Уходящий").card()));
        var manager = manager("Уходящий");
        var delete = "mutation($id: ID!) { managerDelete(id: $id) { deletedId userErrors { field code message } } }";
        var id = Ids.of("Manager", manager.id());

        var deleted = api.admin().document(delete).variable("id", id).execute();
        var again = api.admin().document(delete).variable("id", id).execute();
        var left = api.admin()
                .document("{ managers { name } client(externalId: \"his\") { managers { name } } }")
                .execute();
        var sold = managers.byIds(List.of(manager.id()));
        var back = managers.idsOf("people", List.of("уходящий"));

        deleted.path("managerDelete.deletedId").entity(String.class).isEqualTo(id);
        assertThat(code(again, "managerDelete")).isEqualTo("NOT_FOUND");
        left.path("managers[*].name").entityList(String.class).doesNotContain("Уходящий");
        left.path("client.managers").entityList(Object.class).hasSize(0);
        assertThat(sold).extracting(Manager::name).containsExactly("Уходящий");
        assertThat(back).containsEntry("уходящий", manager.id());
        assertThat(managers.there(manager.id())).isPresent();
    }

    private Manager manager(String name) {
        var id = Objects.requireNonNull(managers.idsOf("people", List.of(name)).get(name));
        return managers.there(id).orElseThrow();
    }

    private Response rename(Map<String, Object> input) {
        return api.admin().document(MANAGER_UPDATE).variable("input", input).execute();
    }

    private Response update(String mutation, int property, int version, List<String> choices, boolean force) {
        return api.admin()
                .document(mutation)
                .variable("id", Ids.of("PropertyDefinition", property))
                .variable("version", version)
                .variable("choices", choices)
                .variable("force", force)
                .execute();
    }

    private static List<String> choices(Response response) {
        return response.path("propertyDefinitionUpdate.propertyDefinition.choices")
                .entityList(String.class)
                .get();
    }

    private static String code(Response response, String mutation) {
        return response.path(mutation + ".userErrors[0].code")
                .entity(String.class)
                .get();
    }

    private static String message(Response response, String mutation) {
        return response.path(mutation + ".userErrors[0].message")
                .entity(String.class)
                .get();
    }
}
