package io.clientele.api.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a segment of a few members one of a million in a browser: the server answers for the segment, numbers stand in for its members.
 * The name of a member tells the order that was asked for and his place in it.
 */
final class MillionMembers {

    static final int MEMBERS = 1_000_000;
    private static final int PAGE = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Integer> asked = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private Predicate<String> holds = order -> false;
    private @Nullable JsonNode member;

    MillionMembers(Page page) {
        page.route("**/graphql", this::answer);
    }

    static String name(String order, int place) {
        return String.format(Locale.ROOT, "%s %07d", order, place);
    }

    /** Places of the pages asked for since the last call. */
    List<Integer> asked() {
        var told = List.copyOf(asked);
        asked.clear();
        return told;
    }

    /** Keeps the answers in such orders back. */
    void hold(String order) {
        holds = order::equals;
    }

    /** Lets the answers go that were kept back; answers how many those were. */
    int release() {
        holds = order -> false;
        var many = held.size();
        held.forEach(Runnable::run);
        held.clear();
        return many;
    }

    private void answer(Route route) {
        var question = JSON.readTree(Objects.requireNonNull(route.request().postData()));
        var text = question.path("query").asString();
        var order = question.at("/variables/orderBy").asString("");
        if (text.startsWith("query Segment(")) {
            first(route, order);
        } else if (text.startsWith("query Members(")) {
            page(route, order, question.at("/variables/at").asInt());
        } else {
            route.resume();
        }
    }

    private void first(Route route, String order) {
        var answer = JSON.readTree(route.fetch().text());
        var members = (ObjectNode) answer.at("/data/segment/members");
        member = members.path("edges").get(0);
        members.put("totalCount", MEMBERS);
        members.set("edges", edges(order, 0));
        send(route, answer);
    }

    private void page(Route route, String order, int at) {
        asked.add(at);
        var answer = JSON.createObjectNode();
        answer.putObject("data")
                .putObject("segment")
                .put("__typename", "Segment")
                .putObject("members")
                .put("__typename", "MemberConnection")
                .set("edges", edges(order, at));
        if (holds.test(order)) {
            held.add(() -> send(route, answer));
        } else {
            send(route, answer);
        }
    }

    private static void send(Route route, JsonNode answer) {
        route.fulfill(new FulfillOptions().setContentType("application/json").setBody(answer.toString()));
    }

    private ArrayNode edges(String order, int at) {
        var edges = JSON.createArrayNode();
        IntStream.rangeClosed(at + 1, Math.min(at + PAGE, MEMBERS)).forEach(place -> {
            var edge = Objects.requireNonNull(member).deepCopy();
            ((ObjectNode) edge.path("node")).put("id", order + place).put("name", name(order, place));
            edges.add(edge);
        });
        return edges;
    }
}
