package io.clientele.api.client.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class ClientDoorTests {

    @Autowired
    private Api api;

    @Autowired
    private Clients clients;

    @Autowired
    private ContactPersons contacts;

    @Autowired
    private Categories categories;

    @Autowired
    private PropertyDefinitions properties;

    @Autowired
    private Changes changes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void makeClients() {
        if (clients.idsOf("file", List.of("1")).isEmpty()) {
            categories.save("vip", "VIP");
            properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
            properties.create("likes", "Likes", PropertyType.CHOICES, List.of("tea", "coffee"));
            clients.upsert(
                    "file",
                    List.of(
                            Card.of("1")
                                    .with(ClientField.NAME, "Борей")
                                    .with(ClientField.REGION, "Москва")
                                    .with(ClientField.KIND, "COMPANY")
                                    .with(ClientField.MANAGER, "Иванов", "Петров")
                                    .with(ClientField.INDUSTRY, "Строительство", "ЖКХ")
                                    .with(ClientField.INCOME, "100.5")
                                    .category("vip", true)
                                    .property("staff", "50")
                                    .property("likes", "tea", "coffee")
                                    .consent("EMAIL", LocalDate.of(2026, 1, 31))
                                    .card(),
                            Card.of("2")
                                    .with(ClientField.NAME, "ёлка")
                                    .with(ClientField.REGION, "москва")
                                    .with(ClientField.MANAGER, "Петров")
                                    .head("1")
                                    .card(),
                            Card.of("3")
                                    .with(ClientField.NAME, "Арктика")
                                    .with(ClientField.ACTIVE, "false")
                                    .card()));
            contacts.upsert(
                    "file",
                    List.of(new ContactPersonCard(
                            "p", "1", Map.of(ContactField.NAME, "Анна", ContactField.ROLE, "ЛПР"))));
        }
    }

    @Test
    void tellsAllOfACard() {
        var client = api.admin().document("""
                        { client(externalId: "1") { id externalId source name kind region industry industries
                          manager { name } managers { name } categories { code name } income active version createdAt
                          properties { definition { code type } number choices } consents { channel givenOn }
                          contactPersons { name role } head { name } } }""").execute().path("client");

        client.path("client.name").entity(String.class).isEqualTo("Борей");
        client.path("client.kind").entity(String.class).isEqualTo("COMPANY");
        client.path("client.industry").entity(String.class).isEqualTo("ЖКХ");
        client.path("client.industries").entityList(String.class).containsExactly("ЖКХ", "Строительство");
        client.path("client.managers[*].name").entityList(String.class).containsExactly("Иванов", "Петров");
        client.path("client.categories[*].code").entityList(String.class).containsExactly("vip");
        client.path("client.income").entity(String.class).isEqualTo("100.5000");
        client.path("client.properties[0].choices").entityList(String.class).containsExactly("tea", "coffee");
        client.path("client.properties[1].number").entity(String.class).isEqualTo("50.0000");
        client.path("client.consents[0].givenOn").entity(String.class).isEqualTo("2026-01-31");
        client.path("client.contactPersons[0].name").entity(String.class).isEqualTo("Анна");
        client.path("client.createdAt").entity(String.class).isEqualTo("2026-11-22T09:00:00Z");
        client.path("client.head").valueIsNull();
    }

    @Test
    void pagesByNameBothWays() {
        var page =
                "query($first: Int, $after: String, $last: Int, $before: String) { clients(first: $first, after: $after,"
                        + " last: $last, before: $before) { totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
        var first = api.admin().document(page).variable("first", 2).execute();
        var second = api.admin()
                .document(page)
                .variable("first", 2)
                .variable("after", text(first, "clients.pageInfo.endCursor"))
                .execute();
        var back = api.admin()
                .document(page)
                .variable("last", 2)
                .variable("before", text(second, "clients.pageInfo.startCursor"))
                .execute();

        assertThat(names(first)).containsExactly("Арктика", "Борей");
        first.path("clients.totalCount").entity(Integer.class).isEqualTo(3);
        first.path("clients.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        assertThat(names(second)).containsExactly("ёлка");
        second.path("clients.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
        assertThat(names(back)).containsExactly("Арктика", "Борей");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                  | Арктика Борей ёлка",
                "{region: {eq: \"МОСКВА\"}}                          | Борей ёлка",
                "{region: {ne: \"москва\"}}                          | Арктика",
                "{not: {region: {isNull: false}}}                    | Арктика",
                "{and: [{region: {eq: \"Москва\"}}, {income: {gte: \"100\", lt: \"101\"}}]} | Борей",
                "{or: [{name: {startsWith: \"Ел\"}}, {active: {eq: false}}]} | Арктика ёлка",
                "{or: []}                                            | ''",
                "{category: \"VIP\"}                                 | Борей",
                "{property: {code: \"staff\", number: {between: [\"50\", \"60\"]}}} | Борей",
                "{property: {code: \"likes\", text: {in: [\"TEA\"]}}} | Борей",
                "{manager: {eq: \"петров\"}, kind: {isNull: true}}   | ёлка",
                "{consent: {in: [EMAIL, SMS]}}                       | Борей",
                "{kind: {notIn: [PERSON]}}                           | Арктика Борей ёлка",
                "{birthDate: {gt: \"2000-01-01\"}}                   | ''"
            })
    void filters(String filter, String expected) {
        var found = api.admin()
                .document("{ clients(filter: %s) { nodes { name } } }".formatted(filter))
                .execute();

        assertThat(String.join(" ", names(found))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {2} at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{manager: {eq: \"Никто\"}}                | filter.manager.eq     | UNKNOWN_MANAGER",
                "{and: [{category: \"none\"}]}             | filter.and.0.category | UNKNOWN_CATEGORY",
                "{property: {code: \"none\", number: {eq: \"1\"}}} | filter.property.number.eq | UNKNOWN_PROPERTY",
                "{property: {code: \"staff\", text: {contains: \"1\"}}} | filter.property.text.contains | OPERATOR_NOT_USABLE",
                "{income: {between: [\"1\"]}}              | filter.income.between | WRONG_NUMBER_OF_VALUES",
                "{region: {eq: null}}                      | filter.region.eq      | REQUIRED",
                "{ids: [\"bm9uc2Vuc2U\"]}                  | id                    | BAD_ID"
            })
    void refusesFiltersWithTheirPath(String filter, String path, String code) {
        api.admin()
                .document("{ clients(filter: %s) { totalCount } }".formatted(filter))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", code);
                    assertThat(error.getMessage()).contains(path);
                }));
    }

    @Test
    void showsAManagerHisOwnClientsOnly() {
        var manager =
                text(api.admin().document("{ managers { id name } }").execute(), "managers[?(@.name=='Петров')].id");
        api.admin()
                .document("""
                        mutation($manager: ID) { accountCreate(input: {username: "petrov", password: "%s", role: MANAGER,
                          manager: $manager}) { userErrors { code } } }""".formatted(Api.PASSWORD))
                .variable("manager", manager)
                .execute()
                .path("accountCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0);
        var stranger = text(
                api.admin().document("{ client(externalId: \"3\") { id } }").execute(), "client.id");

        var his = api.as("petrov")
                .document(
                        "query($id: ID!) { clients { totalCount nodes { name } } client(id: $id) { name } node(id: $id) { id }"
                                + " other: client(externalId: \"3\") { name } }")
                .variable("id", stranger)
                .execute();

        assertThat(names(his)).containsExactly("Борей", "ёлка");
        his.path("clients.totalCount").entity(Integer.class).isEqualTo(2);
        his.path("client").valueIsNull();
        his.path("node").valueIsNull();
        his.path("other").valueIsNull();
    }

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
        clearAway();
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

    /** Other tests count the three clients; archived ones are out of every list. */
    private void clearAway() {
        changes.write(Room.CLIENT, change -> {
            change.touch();
            return jdbc.sql("update client set archived = true where source = 'api'")
                    .update();
        });
    }

    private static Map<String, @Nullable Object> with(
            String key, Object value, String nulled, @Nullable Object nothing) {
        var map = new HashMap<String, @Nullable Object>();
        map.put(key, value);
        map.put(nulled, nothing);
        return map;
    }

    private static List<String> names(Response response) {
        return new ArrayList<>(
                response.path("clients.nodes[*].name").entityList(String.class).get());
    }

    private static String text(Response response, String path) {
        var values = response.path(path).entity(Object.class).get();
        return String.valueOf(Objects.requireNonNull(values instanceof List<?> list ? list.getFirst() : values));
    }
}
