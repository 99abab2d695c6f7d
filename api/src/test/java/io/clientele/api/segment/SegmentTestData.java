package io.clientele.api.segment;

import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Segments made and changed through GraphQL, by words. */
public final class SegmentTestData {

    private static final String CREATE = """
            mutation($input: SegmentCreateInput!) { segmentCreate(input: $input) {
              segment { id name version } userErrors { field code message } } }""";

    private final Supplier<? extends GraphQlTester> caller;

    /** @param caller asked at each request, as the clock may have outlived the token before */
    public SegmentTestData(Supplier<? extends GraphQlTester> caller) {
        this.caller = caller;
    }

    public Answer ask(String document) {
        return new Asking(caller.get()).ask(document);
    }

    public Answer ask(String document, Map<String, ?> variables) {
        return new Asking(caller.get()).ask(document, variables);
    }

    /** The id of a new DYNAMIC segment with that rule. */
    public String dynamic(String name, String rule) {
        return made(Map.of("name", name, "forming", "DYNAMIC", "text", rule));
    }

    /** The id of a new PERIODIC segment with that rule, formed. */
    public String periodic(String name, String rule) {
        return made(Map.of("name", name, "forming", "PERIODIC", "text", rule));
    }

    /** The id of a new list with these clients. */
    public String list(String name, Collection<Integer> clients) {
        return made(
                clients.isEmpty()
                        ? Map.of("name", name, "forming", "MANUAL")
                        : Map.of("name", name, "forming", "MANUAL", "members", clientIds(clients)));
    }

    public String made(Map<String, ?> input) {
        var answer = create(input);
        answer.response()
                .path("segmentCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0);
        return answer.text("segmentCreate.segment.id");
    }

    public Answer create(Map<String, ?> input) {
        return ask(CREATE, Map.of("input", input));
    }

    /** Changes what is given; the version is the one given. */
    public Answer update(String id, int version, Map<String, ?> changes) {
        var input = new HashMap<String, Object>(changes);
        input.put("id", id);
        input.put("version", version);
        return ask("""
                mutation($input: SegmentUpdateInput!) { segmentUpdate(input: $input) {
                  segment { id name version rule { text } status } userErrors { field code message } } }""", Map.of("input", input));
    }

    public Answer delete(String id) {
        return ask("""
                mutation($id: ID!) { segmentDelete(id: $id) { deletedId userErrors { field code message } } }""", Map.of("id", id));
    }

    public Answer refresh(String id) {
        return refresh(id, "KEEP");
    }

    public Answer refresh(String id, String mode) {
        return ask("""
                mutation($id: ID!, $mode: FormMode) { segmentRefresh(input: {id: $id, mode: $mode}) {
                  segment { memberCount status lastRefresh { cause error entered left } }
                  userErrors { field code message } } }""", Map.of("id", id, "mode", mode));
    }

    public Answer add(String id, Integer... clients) {
        return pin("segmentMembersAdd", id, List.of(clients));
    }

    public Answer remove(String id, Integer... clients) {
        return pin("segmentMembersRemove", id, List.of(clients));
    }

    private Answer pin(String mutation, String id, List<Integer> clients) {
        return ask("""
                mutation($input: SegmentMembersInput!) { %s(input: $input) {
                  segment { memberCount } userErrors { field code message } } }""".formatted(mutation), Map.of("input", Map.of("segment", id, "clients", clientIds(clients))));
    }

    /** Names of the members, by name. */
    public List<String> members(String id) {
        return members(id, "");
    }

    /** @param arguments such as {@code asOf: "2026-01-31"} */
    public List<String> members(String id, String arguments) {
        return ask("{ segment(id: \"%s\") { members(first: 1000 %s) { nodes { name } } } }".formatted(id, arguments))
                .texts("segment.members.nodes[*].name");
    }

    public static List<String> clientIds(Collection<Integer> clients) {
        return clients.stream().map(SegmentTestData::clientId).toList();
    }

    public static String clientId(int client) {
        return Ids.of("Client", client);
    }

    /** As a literal of a document. */
    public static String literal(String... ids) {
        return Arrays.stream(ids).map(id -> "\"" + id + "\"").toList().toString();
    }
}
