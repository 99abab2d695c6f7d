package io.clientele.api.segment.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.ranking.MemberOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Fifty members among sixty clients, loaded in no order, two of each name. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberPagesTests {

    private static final int PAGE = 7;

    private final Clients clients;
    private final SegmentTestData segments;
    private final Map<Integer, String> names = new TreeMap<>();
    private String fifty = "";

    @Autowired
    MemberPagesTests(Api api, Clients clients) {
        this.clients = clients;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load() {
        var numbers = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        Collections.shuffle(numbers, new Random(5));
        clients.upsert(
                "pages",
                numbers.stream()
                        .map(number -> Card.of("p" + number)
                                .with(ClientField.NAME, name(number))
                                .card())
                        .toList());
        var ids = clients.idsOf(
                "pages", numbers.stream().map(number -> "p" + number).toList());
        numbers.stream()
                .filter(number -> number % 6 != 5)
                .forEach(number -> names.put(Objects.requireNonNull(ids.get("p" + number)), name(number)));
        fifty = segments.list("Fifty", names.keySet());
    }

    @ParameterizedTest
    @EnumSource(names = {"NAME", "ID"})
    void showsEveryMemberOnceWhenPagingForward(MemberOrder order) {
        var seen = new ArrayList<Integer>();
        var page = page(fifty, order, "first: 7");
        seen.addAll(ids(page));
        while (page.yes("segment.members.pageInfo.hasNextPage")) {
            assertThat(ids(page)).hasSize(PAGE);
            page = page(
                    fifty, order, "first: 7, after: \"%s\"".formatted(page.text("segment.members.pageInfo.endCursor")));
            assertThat(page.yes("segment.members.pageInfo.hasPreviousPage")).isTrue();
            seen.addAll(ids(page));
        }

        assertThat(seen).isEqualTo(inOrder(order));
        assertThat(page.number("segment.members.totalCount")).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(names = {"NAME", "ID"})
    void showsEveryMemberOnceWhenPagingBackward(MemberOrder order) {
        var seen = new ArrayList<Integer>();
        var page = page(fifty, order, "last: 7");
        seen.addAll(ids(page));
        while (page.yes("segment.members.pageInfo.hasPreviousPage")) {
            assertThat(ids(page)).hasSize(PAGE);
            page = page(
                    fifty,
                    order,
                    "last: 7, before: \"%s\"".formatted(page.text("segment.members.pageInfo.startCursor")));
            seen.addAll(0, ids(page));
        }

        assertThat(seen).isEqualTo(inOrder(order));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"NAME, first, after", "ID, first, after", "NAME, last, before", "ID, last, before"})
    void losesNobodyWhenTheMemberAtTheCursorLeaves(MemberOrder order, String size, String side) {
        var list = segments.list("Leaving %s %s".formatted(order, size), names.keySet());
        var expected = inOrder(order);
        var place = size.equals("first") ? 6 : 43;
        var first = page(list, order, size + ": 7");
        var cursor = first.text("segment.members.pageInfo." + (size.equals("first") ? "endCursor" : "startCursor"));

        segments.remove(list, expected.get(place));
        var next = page(list, order, "%s: 7, %s: \"%s\"".formatted(size, side, cursor));

        assertThat(ids(next)).isEqualTo(size.equals("first") ? expected.subList(7, 14) : expected.subList(36, 43));
    }

    @Test
    void givesEveryEdgeACursorOfItsOwn() {
        var edges = segments.ask(
                "{ segment(id: \"%s\") { members(first: 50) { edges { cursor node { id } } } } }".formatted(fifty));
        var cursors = edges.texts("segment.members.edges[*].cursor");

        var after = page(fifty, MemberOrder.NAME, "first: 7, after: \"%s\"".formatted(cursors.get(20)));

        assertThat(cursors).doesNotHaveDuplicates();
        assertThat(ids(after)).isEqualTo(inOrder(MemberOrder.NAME).subList(21, 28));
    }

    @Test
    void showsOnlyMembersWhoSatisfyAFilter() {
        var page = page(fifty, MemberOrder.NAME, "first: 100, filter: {name: {eq: \"Name 03\"}}");

        assertThat(page.number("segment.members.totalCount")).isEqualTo(2);
        assertThat(ids(page))
                .isEqualTo(inOrder(MemberOrder.NAME).stream()
                        .filter(id -> "Name 03".equals(names.get(id)))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "first: 0, PAGE_SIZE",
        "first: -1, PAGE_SIZE",
        "first: 1001, PAGE_SIZE",
        "last: 1001, PAGE_SIZE",
        "first: 10001, TOO_MUCH",
        "first: 5 last: 5, PAGE_DIRECTION",
        "'after: \"\"', BAD_CURSOR",
        "'after: \"Zm9v\"', BAD_CURSOR",
        "'first: 5 filter: {name: {gt: \"A\"}}', VALIDATION"
    })
    void refusesPagesThatCannotBe(String arguments, String code) {
        assertThat(page(fifty, MemberOrder.NAME, arguments).codes()).containsExactly(code);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        var byName = page(fifty, MemberOrder.NAME, "first: 7").text("segment.members.pageInfo.endCursor");

        assertThat(page(fifty, MemberOrder.ID, "first: 7, after: \"%s\"".formatted(byName))
                        .codes())
                .containsExactly("BAD_CURSOR");
    }

    private Answer page(String segment, MemberOrder order, String arguments) {
        return segments.ask("""
                { segment(id: "%s") { members(orderBy: %s %s) {
                  totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }""".formatted(segment, order, arguments));
    }

    private static List<Integer> ids(Answer page) {
        return page.texts("segment.members.nodes[*].id").stream()
                .map(id -> Ids.integer("Client", id))
                .toList();
    }

    private List<Integer> inOrder(MemberOrder order) {
        var byName = Comparator.comparing((Map.Entry<Integer, String> member) -> member.getValue())
                .thenComparing(Map.Entry::getKey);
        return names.entrySet().stream()
                .sorted(order == MemberOrder.NAME ? byName : Map.Entry.comparingByKey())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String name(int number) {
        return "Name %02d".formatted(number / 2);
    }
}
