package io.clientele.api.segment.membership.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.membership.version.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seventy versions over eighteen days and the end of a month, kept beside in plain sets. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTests {

    private static final int VERSIONS = 70;
    private static final int A_DAY = 4;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 25);

    record Told(
            int number, int count, int entered, int left, LocalDate businessDate, String cause, String publishedBy) {}

    record Node(String name) {}

    record Member(LocalDate since, String via, Node node) {}

    private final Api api;
    private final SettableClock clock;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final MergedClients merged;
    private final SegmentTestData segments;
    private final List<Set<Integer>> versions = new ArrayList<>();
    private List<Integer> clients = List.of();
    private String list = "";

    @Autowired
    HistoryTests(Api api, SettableClock clock, JdbcClient jdbc, JdbcTemplate batches, MergedClients merged) {
        this.merged = merged;
        this.api = api;
        this.clock = clock;
        this.jdbc = jdbc;
        this.batches = batches;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void makeVersions(@Autowired Clients room) {
        var names = IntStream.range(10, 50).mapToObj(Integer::toString).toList();
        room.upsert("history", names.stream().map(name -> Card.of(name).card()).toList());
        clients = List.copyOf(new TreeSet<>(room.idsOf("history", names).values()));
        goTo(FIRST);
        list = segments.list("Kept by hand", List.of());
        var random = new Random(70);
        var members = new TreeSet<Integer>();
        while (versions.size() < VERSIONS) {
            goTo(day(versions.size() + 1));
            change(random, members);
            versions.add(new TreeSet<>(members));
        }
    }

    @AfterAll
    void comeBack() {
        goTo(SettableClock.TODAY);
    }

    private void change(Random random, Set<Integer> members) {
        var some = random.ints(3, 0, clients.size())
                .mapToObj(clients::get)
                .distinct()
                .toList();
        if (random.nextInt(5) < 2 && members.containsAll(some)) {
            segments.remove(list, some.toArray(Integer[]::new));
            some.forEach(members::remove);
        } else if (members.containsAll(some)) {
            segments.remove(list, some.getFirst());
            members.remove(some.getFirst());
        } else {
            segments.add(list, some.toArray(Integer[]::new));
            members.addAll(some);
        }
    }

    @Test
    void numbersEveryVersionAndTellsWhoCameAndLeft() {
        var told = segments.ask("""
                        { segment(id: "%s") { history(first: 100) { totalCount nodes {
                          number count entered left businessDate cause publishedBy } } } }""".formatted(list)).list("segment.history.nodes", Told.class);

        assertThat(told).hasSize(VERSIONS);
        for (var at = 0; at < VERSIONS; at++) {
            var before = at == 0 ? Set.<Integer>of() : versions.get(at - 1);
            var after = versions.get(at);
            assertThat(told.get(VERSIONS - 1 - at))
                    .isEqualTo(new Told(
                            at + 1,
                            after.size(),
                            less(after, before).size(),
                            less(before, after).size(),
                            day(at + 1),
                            "PINS",
                            "admin"));
        }
    }

    @Test
    void pagesThroughItsHistory() {
        var first = segments.ask(
                "{ segment(id: \"%s\") { history(first: 9) { totalCount nodes { number } pageInfo { endCursor } } } }"
                        .formatted(list));
        var second = segments.ask("{ segment(id: \"%s\") { history(first: 9, after: \"%s\") { nodes { number } } } }"
                .formatted(list, first.text("segment.history.pageInfo.endCursor")));

        assertThat(first.number("segment.history.totalCount")).isEqualTo(VERSIONS);
        assertThat(first.list("segment.history.nodes[*].number", Integer.class))
                .startsWith(70)
                .endsWith(62);
        assertThat(second.list("segment.history.nodes[*].number", Integer.class))
                .startsWith(61)
                .endsWith(53);
    }

    @Test
    void keepsWholeMembersOfEveryThirtySecondVersionAndTheFirstOfAMonth() {
        var keyframes = jdbc.sql("select number from segment_version where segment_id = ? and keyframe order by number")
                .param(number())
                .query(Integer.class)
                .list();

        var firstOfNovember = IntStream.rangeClosed(1, VERSIONS)
                .filter(version -> day(version).getDayOfMonth() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(keyframes).containsExactly(firstOfNovember, 33, 65);
    }

    @Test
    void findsTheMembersOfEveryVersionFromKeyframesAndChanges() {
        var cold = new Versions(jdbc, batches, merged);

        for (var at = VERSIONS; at >= 1; at--) {
            assertThat(cold.members(number(), at)).isEqualTo(bitmap(versions.get(at - 1)));
        }
        for (var at : List.of(1, 2, 28, 29, 32, 33, 34, 64, 65, 70)) {
            assertThat(new Versions(jdbc, batches, merged).members(number(), at))
                    .isEqualTo(bitmap(versions.get(at - 1)));
        }
    }

    @Test
    void answersWhoWasInOnAnyDay() {
        for (var day = FIRST.minusDays(2); day.isBefore(FIRST.plusDays(25)); day = day.plusDays(1)) {
            var last = lastBy(day);
            var ids = segments.ask(
                            "{ segment(id: \"%s\") { members(first: 1000, orderBy: ID, asOf: \"%s\") { nodes { id } } } }"
                                    .formatted(list, day))
                    .texts("segment.members.nodes[*].id");

            assertThat(ids).isEqualTo(SegmentTestData.clientIds(last == 0 ? List.of() : versions.get(last - 1)));
        }
    }

    @Test
    void tellsSinceWhenEachMemberIsIn() {
        for (var day : List.of(FIRST, FIRST.plusDays(7), FIRST.plusDays(11), day(VERSIONS))) {
            var last = lastBy(day);
            var members = segments.ask("""
                            { segment(id: "%s") { members(first: 1000, asOf: "%s") { edges { since via node { name } } } } }""".formatted(list, day)).list("segment.members.edges", Member.class);

            assertThat(members)
                    .hasSize(versions.get(last - 1).size())
                    .allMatch(member -> member.via().equals("MANUAL"));
            var since = new HashMap<String, LocalDate>();
            members.forEach(member -> since.put(member.node().name(), member.since()));
            assertThat(since).isEqualTo(since(last));
        }
    }

    @Test
    void tellsAClientHisSegmentsOfADay() {
        var day = FIRST.plusDays(9);
        var was = versions.get(lastBy(day) - 1);
        var told = segments.ask("""
                        { segment(id: "%s") { members(first: 1000, orderBy: ID) { nodes {
                          id now: segments { segment { id } since } then: segments(at: "%s") { segment { id } since } } } } }""".formatted(list, day));

        var ids = told.texts("segment.members.nodes[*].id");
        assertThat(ids).isNotEmpty();
        for (var at = 0; at < ids.size(); at++) {
            var client = Ids.integer("Client", ids.get(at));
            var path = "segment.members.nodes[%d].".formatted(at);
            assertThat(told.texts(path + "now[*].segment.id")).containsExactly(list);
            assertThat(told.texts(path + "then[*].segment.id"))
                    .isEqualTo(was.contains(client) ? List.of(list) : List.of());
        }
    }

    private Map<String, LocalDate> since(int last) {
        var since = new TreeMap<String, LocalDate>();
        for (var client : versions.get(last - 1)) {
            var from = last;
            while (from > 1 && versions.get(from - 2).contains(client)) {
                from--;
            }
            since.put("Client " + (10 + clients.indexOf(client)), day(from));
        }
        return since;
    }

    /** The number of the last version of a day or before; 0 before the first. */
    private static int lastBy(LocalDate day) {
        return IntStream.rangeClosed(1, VERSIONS)
                .filter(version -> !day(version).isAfter(day))
                .max()
                .orElse(0);
    }

    private static LocalDate day(int version) {
        return FIRST.plusDays((version - 1) / A_DAY);
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }

    private int number() {
        return Ids.integer(Segment.TYPE, list);
    }

    private static Set<Integer> less(Set<Integer> all, Set<Integer> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static RoaringBitmap bitmap(Collection<Integer> clients) {
        return RoaringBitmap.bitmapOf(
                clients.stream().mapToInt(Integer::intValue).toArray());
    }
}
