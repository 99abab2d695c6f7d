package io.clientele.api.client.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Clients, contact persons and properties are written one at a time. */
@ClienteleTest
class ClientUpsertDoorTests extends ClientsAtTheDoor {

    @Test
    void upsertsAClientAndClearsWithNull() {
        var mutation = """
                mutation($input: ClientUpsertInput!) { clientUpsert(input: $input) {
                  client { name region industries managers { name } properties { number } consents { channel } version }
                  userErrors { field code } } }""";
        var made = api.admin()
                .document(mutation)
                .variable(
                        "input",
                        Map.of(
                                "externalId",
                                "новый",
                                "name",
                                "Новый",
                                "region",
                                "Тула",
                                "industries",
                                List.of("ЖКХ"),
                                "managers",
                                List.of("Иванов"),
                                "properties",
                                List.of(Map.of("code", "staff", "values", List.of("7"))),
                                "consents",
                                List.of(Map.of("channel", "SMS", "givenOn", "2026-01-01")),
                                "anonymous",
                                true))
                .execute();
        var cleared = api.admin()
                .document(mutation)
                .variable("input", with("externalId", "новый", "region", null))
                .execute();
        var wrong = api.admin()
                .document(mutation)
                .variable(
                        "input",
                        Map.of(
                                "externalId", "плохой",
                                "categories", List.of(Map.of("code", "none")),
                                "head", "никто"))
                .execute();

        made.path("clientUpsert.userErrors").entityList(Object.class).hasSize(0);
        made.path("clientUpsert.client.properties[0].number")
                .entity(String.class)
                .isEqualTo("7.0000");
        cleared.path("clientUpsert.client.region").valueIsNull();
        cleared.path("clientUpsert.client.name").entity(String.class).isEqualTo("Новый");
        cleared.path("clientUpsert.client.version").entity(Integer.class).isEqualTo(2);
        wrong.path("clientUpsert.userErrors[*].code").entityList(String.class).contains("UNKNOWN_CATEGORY");
    }

    @Test
    void upsertsAContactPersonWithAllThatIsSaidOfHim() {
        var mutation = """
                mutation($input: ContactPersonUpsertInput!) { contactPersonUpsert(input: $input) {
                  contactPerson { name categories { code } properties { definition { code } choices } consents { channel givenOn } }
                  userErrors { field code } } }""";
        var made = api.admin()
                .document(mutation)
                .variable(
                        "input",
                        Map.of(
                                "source",
                                "file",
                                "externalId",
                                "q",
                                "client",
                                "3",
                                "name",
                                "Борис",
                                "categories",
                                List.of(Map.of("code", "vip")),
                                "properties",
                                List.of(Map.of("code", "likes", "values", List.of("tea"))),
                                "consents",
                                List.of(Map.of("channel", "CALL", "givenOn", "2026-01-01"))))
                .execute();
        var wrong = api.admin()
                .document(mutation)
                .variable(
                        "input",
                        Map.of(
                                "source", "file",
                                "externalId", "q",
                                "categories", List.of(Map.of("code", "none"))))
                .execute();

        made.path("contactPersonUpsert.userErrors").entityList(Object.class).hasSize(0);
        made.path("contactPersonUpsert.contactPerson.categories[*].code")
                .entityList(String.class)
                .containsExactly("vip");
        made.path("contactPersonUpsert.contactPerson.properties[0].choices")
                .entityList(String.class)
                .containsExactly("tea");
        made.path("contactPersonUpsert.contactPerson.consents[0].channel")
                .entity(String.class)
                .isEqualTo("CALL");
        wrong.path("contactPersonUpsert.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("UNKNOWN_CATEGORY");
        wrong.path("contactPersonUpsert.userErrors[0].field")
                .entityList(String.class)
                .containsExactly("categories", "none");
    }

    @Test
    void definesRenamesAndDeletesAProperty() {
        var create = """
                mutation($code: String!) { propertyDefinitionCreate(input: {code: $code, name: "Size", type: CHOICE,
                  choices: ["big", "small"], idempotencyKey: "k"}) { propertyDefinition { id version choices } userErrors { field code } } }""";
        var made = api.admin().document(create).variable("code", "size").execute();
        var again = api.admin().document(create).variable("code", "size").execute();
        var id = text(made, "propertyDefinitionCreate.propertyDefinition.id");
        var update = """
                mutation($id: ID!, $version: Int!) { propertyDefinitionUpdate(input: {id: $id, version: $version, name: "Sizes"}) {
                  propertyDefinition { name version } userErrors { code } } }""";
        var renamed = api.admin()
                .document(update)
                .variable("id", id)
                .variable("version", 1)
                .execute();
        var stale = api.admin()
                .document(update)
                .variable("id", id)
                .variable("version", 1)
                .execute();
        var delete = "mutation($id: ID!) { propertyDefinitionDelete(id: $id) { deletedId userErrors { code } } }";
        var deleted = api.admin().document(delete).variable("id", id).execute();
        var gone = api.admin().document(delete).variable("id", id).execute();

        assertThat(text(again, "propertyDefinitionCreate.propertyDefinition.id"))
                .isEqualTo(id);
        renamed.path("propertyDefinitionUpdate.propertyDefinition.name")
                .entity(String.class)
                .isEqualTo("Sizes");
        stale.path("propertyDefinitionUpdate.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("CONFLICT");
        stale.path("propertyDefinitionUpdate.propertyDefinition.version")
                .entity(Integer.class)
                .isEqualTo(2);
        assertThat(text(deleted, "propertyDefinitionDelete.deletedId")).isEqualTo(id);
        gone.path("propertyDefinitionDelete.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
    }

    private static Map<String, @Nullable Object> with(
            String key, Object value, String nulled, @Nullable Object nothing) {
        var map = new HashMap<String, @Nullable Object>();
        map.put(key, value);
        map.put(nulled, nothing);
        return map;
    }
}
