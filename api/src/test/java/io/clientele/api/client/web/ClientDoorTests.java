package io.clientele.api.client.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Clients are told and listed. */
@ClienteleTest
class ClientDoorTests extends ClientsAtTheDoor {

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

    private static List<String> names(Response response) {
        return new ArrayList<>(
                response.path("clients.nodes[*].name").entityList(String.class).get());
    }
}
