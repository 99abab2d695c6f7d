package io.clientele.api.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What was done by whom, as administrators read it. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditEventTests {

    private static final String OPEN = """
            mutation($name: String!, $password: String!) {
              accountCreate(input: {username: $name, password: $password, role: ANALYST}) { account { id version } userErrors { code } } }""";
    private static final String CHANGE = """
            mutation($id: ID!, $version: Int!) { accountUpdate(input: {id: $id, version: $version, active: false}) {
              account { username version active } userErrors { code } } }""";

    private final Api api;
    private String anna = "";

    @Autowired
    AuditEventTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void doThreeThings() {
        anna = opened("anna");
        opened("boris");
        ask(CHANGE, Map.of("id", anna, "version", 0));
    }

    @Test
    void tellsWhatWasDoneTheNewestFirst() {
        var answer = ask(
                "{ auditEvents(filter: {username: {eq: \"admin\"}}) { totalCount nodes { at username action subject detail } } }");

        assertThat(answer.texts("auditEvents.nodes[*].action"))
                .containsExactly("account.update", "account.create", "account.create");
        assertThat(answer.texts("auditEvents.nodes[*].subject")).containsExactly("anna", "boris", "anna");
        assertThat(answer.texts("auditEvents.nodes[*].detail"))
                .containsExactly("ANALYST, closed", "ANALYST", "ANALYST");
        assertThat(answer.texts("auditEvents.nodes[*].at")).allMatch(at -> at.startsWith("2026-11-22T"));
        assertThat(answer.number("auditEvents.totalCount")).isEqualTo(3);
    }

    @Test
    void pagesForwardAndBackward() {
        var first = ask("{ auditEvents(first: 2) { nodes { subject } pageInfo { endCursor hasNextPage } } }");
        var next = ask(
                "{ auditEvents(first: 2, after: \"%s\") { nodes { subject } pageInfo { startCursor hasNextPage } } }"
                        .formatted(first.text("auditEvents.pageInfo.endCursor")));
        var back = ask("{ auditEvents(last: 1, before: \"%s\") { nodes { subject } } }"
                .formatted(next.text("auditEvents.pageInfo.startCursor")));

        assertThat(first.texts("auditEvents.nodes[*].subject")).containsExactly("anna", "boris");
        assertThat(first.yes("auditEvents.pageInfo.hasNextPage")).isTrue();
        assertThat(next.texts("auditEvents.nodes[*].subject")).containsExactly("anna");
        assertThat(next.yes("auditEvents.pageInfo.hasNextPage")).isFalse();
        assertThat(back.texts("auditEvents.nodes[*].subject")).containsExactly("boris");
    }

    @Test
    void takesConditions() {
        assertThat(subjects("{action: {eq: \"account.create\"}}")).containsExactly("boris", "anna");
        assertThat(subjects("{not: {subject: {startsWith: \"a\"}}}")).containsExactly("boris");
        assertThat(subjects("{or: [{subject: {eq: \"boris\"}}, {action: {contains: \"update\"}}]}"))
                .containsExactly("anna", "boris");
        assertThat(subjects("{and: [{subject: {eq: \"boris\"}}, {action: {contains: \"update\"}}]}"))
                .isEmpty();
        assertThat(subjects("{username: {ne: \"admin\"}}")).isEmpty();
    }

    @Test
    void findsEventsAndAccountsByTheirIds() {
        var id = ask("{ auditEvents(first: 1) { nodes { id } } }").text("auditEvents.nodes[0].id");

        var found = ask(
                "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on AuditEvent { subject } ... on Account { username } } }",
                Map.of("ids", List.of(id, anna)));

        assertThat(found.texts("nodes[*].id")).containsExactly(id, anna);
        assertThat(found.text("nodes[0].subject")).isEqualTo("anna");
        assertThat(found.text("nodes[1].username")).isEqualTo("anna");
    }

    @Test
    void isForAdministratorsOnly() {
        var id = ask("{ auditEvents(first: 1) { nodes { id } } }").text("auditEvents.nodes[0].id");
        var boris = new Asking(api.as("boris"));

        assertThat(boris.ask("{ auditEvents { totalCount } }").codes()).containsExactly("FORBIDDEN");
        assertThat(boris.ask("{ node(id: \"%s\") { id } }".formatted(id)).isNull("node"))
                .isTrue();
        assertThat(boris.ask("{ node(id: \"%s\") { id } }".formatted(anna)).isNull("node"))
                .isTrue();
    }

    @Test
    void refusesPagesAndCursorsThatAreNone() {
        assertThat(ask("{ auditEvents(first: 101) { totalCount } }").codes()).containsExactly("PAGE_SIZE");
        assertThat(ask("{ auditEvents(first: 1, last: 1) { totalCount } }").codes())
                .containsExactly("PAGE_DIRECTION");
        assertThat(ask("{ auditEvents(after: \"x\") { totalCount } }").codes()).containsExactly("BAD_CURSOR");
    }

    @Test
    void tellsAnAccountThatWasChangedMeanwhileAsItIs() {
        var stale = ask(CHANGE, Map.of("id", anna, "version", 0));

        assertThat(stale.texts("accountUpdate.userErrors[*].code")).containsExactly("CONFLICT");
        assertThat(stale.number("accountUpdate.account.version")).isEqualTo(1);
        assertThat(stale.yes("accountUpdate.account.active")).isFalse();
    }

    private String opened(String name) {
        return ask(OPEN, Map.of("name", name, "password", Api.PASSWORD)).text("accountCreate.account.id");
    }

    private List<String> subjects(String filter) {
        return ask("{ auditEvents(filter: %s) { nodes { subject } } }".formatted(filter))
                .texts("auditEvents.nodes[*].subject");
    }

    private Answer ask(String document) {
        return new Asking(api.admin()).ask(document);
    }

    private Answer ask(String document, Map<String, ?> variables) {
        return new Asking(api.admin()).ask(document, variables);
    }
}
