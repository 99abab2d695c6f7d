package io.clientele.api.segment.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.merge.ClientMerges;
import io.clientele.api.segment.SegmentTestData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list kept by hand while its clients are merged, and beside it what every version held, in plain sets. */
@ClienteleTest
class MergedMembersTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 20);
    private static final Caller CALLER = new Caller(1, "admin", Role.ADMIN, null);

    record Told(int number, int count, int entered, int left) {}

    record Size(int count, int entered, int left) {}

    record Node(String name) {}

    record Member(@Nullable LocalDate since, Node node) {}

    private record Made(LocalDate day, Set<Integer> members) {}

    @Autowired
    Api api;

    @Autowired
    SettableClock clock;

    @Autowired
    Clients clients;

    @Autowired
    ClientMerges merges;

    private final Random random = new Random(11);
    private final List<Made> versions = new ArrayList<>();
    private final Map<Integer, Integer> winners = new HashMap<>();
    private final TreeSet<Integer> members = new TreeSet<>();
    private LocalDate day = FIRST;

    @AfterEach
    void backToToday() {
        clock.set(SettableClock.TODAY);
        api.signOut();
    }

    @Test
    void countsMergedClientsOnceInEveryVersionOldAndNew() {
        var names = IntStream.range(10, 40).mapToObj(Integer::toString).toList();
        clients.upsert(
                "merging", names.stream().map(name -> Card.of(name).card()).toList());
        var ids = clients.idsOf("merging", names);
        var alive = new ArrayList<>(new TreeSet<>(ids.values()));
        goTo(FIRST);
        var segments = new SegmentTestData(api::admin);
        var list = segments.list("Kept by hand", List.of());
        for (var round = 0; round < 45; round++) {
            goTo(FIRST.plusDays(round / 3));
            changeOne(segments, list, alive);
            if (round % 6 == 5) {
                mergeSome(alive);
            }
        }

        assertThat(members(segments, list, "")).isEqualTo(names(members, ids));
        var told = segments.ask(
                        "{ segment(id: \"%s\") { history(first: 100) { nodes { number count entered left } } } }"
                                .formatted(list))
                .list("segment.history.nodes", Told.class);
        assertThat(told).hasSize(versions.size());
        for (var at = 0; at < versions.size(); at++) {
            var before =
                    at == 0 ? Set.<Integer>of() : counted(versions.get(at - 1).members());
            var after = counted(versions.get(at).members());
            assertThat(told.get(versions.size() - 1 - at))
                    .isEqualTo(new Told(at + 1, after.size(), less(after, before), less(before, after)));
        }
        assertSizesAndChanges(segments, list);
        for (var asked = FIRST; !asked.isAfter(day); asked = asked.plusDays(1)) {
            assertThat(members(segments, list, "asOf: \"" + asked + "\"")).isEqualTo(names(on(asked), ids));
        }
        var since = segments.ask("{ segment(id: \"%s\") { members(first: 100) { edges { since node { name } } } } }"
                        .formatted(list))
                .list("segment.members.edges", Member.class);
        assertThat(since.stream()
                        .collect(Collectors.toMap(member -> member.node().name(), Member::since)))
                .isEqualTo(members.stream().collect(Collectors.toMap(client -> name(client, ids), this::since)));
    }

    /** Day by day, and one change after another, as the versions tell it when merged clients are one. */
    private void assertSizesAndChanges(SegmentTestData segments, String list) {
        var told = segments.ask("""
                { segment(id: "%s") { sizes(period: {between: {from: "%s", to: "%s"}}, step: DAY) { count entered left }
                  changes(since: "%2$s" first: 1000) { totalCount nodes { version kind client { name } } } } }""".formatted(list, FIRST, day.plusDays(1)));
        var sizes = told.list("segment.sizes", Size.class);
        for (var at = 0; at < sizes.size(); at++) {
            var asked = FIRST.plusDays(at);
            assertThat(sizes.get(at)).isEqualTo(new Size(on(asked).size(), moved(asked, true), moved(asked, false)));
        }
        var all = IntStream.range(0, versions.size())
                .map(at -> entered(at) + left(at))
                .sum();
        assertThat(told.number("segment.changes.totalCount")).isEqualTo(all);
        assertThat(told.list("segment.changes.nodes", Object.class)).hasSize(all);
    }

    private int moved(LocalDate asked, boolean in) {
        return IntStream.range(0, versions.size())
                .filter(at -> versions.get(at).day().equals(asked))
                .map(at -> in ? entered(at) : left(at))
                .sum();
    }

    private int entered(int at) {
        return less(counted(versions.get(at).members()), before(at));
    }

    private int left(int at) {
        return less(before(at), counted(versions.get(at).members()));
    }

    private Set<Integer> before(int at) {
        return at == 0 ? Set.of() : counted(versions.get(at - 1).members());
    }

    private void changeOne(SegmentTestData segments, String list, List<Integer> alive) {
        var client = alive.get(random.nextInt(alive.size()));
        if (members.contains(client) && random.nextBoolean()) {
            segments.remove(list, client);
            members.remove(client);
        } else {
            var others = alive.stream().filter(one -> !members.contains(one)).toList();
            var added = others.get(random.nextInt(others.size()));
            segments.add(list, added);
            members.add(added);
        }
        versions.add(new Made(day, Set.copyOf(members)));
    }

    private void mergeSome(List<Integer> alive) {
        var winner = alive.get(random.nextInt(alive.size()));
        var losers = new TreeSet<Integer>();
        while (losers.size() < 1 + random.nextInt(2)) {
            losers.add(alive.get(random.nextInt(alive.size())));
            losers.remove(winner);
        }
        merges.merge(winner, List.copyOf(losers), CALLER);
        winners.replaceAll((merged, was) -> losers.contains(was) ? winner : was);
        losers.forEach(loser -> winners.put(loser, winner));
        alive.removeAll(losers);
        var now = counted(members);
        members.clear();
        members.addAll(now);
    }

    private Set<Integer> counted(Collection<Integer> some) {
        return some.stream()
                .map(client -> winners.getOrDefault(client, client))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Integer> on(LocalDate asked) {
        return versions.stream()
                .filter(version -> !version.day().isAfter(asked))
                .reduce((earlier, later) -> later)
                .map(version -> counted(version.members()))
                .orElseGet(Set::of);
    }

    private LocalDate since(int client) {
        var at = versions.size() - 1;
        while (at > 0 && counted(versions.get(at - 1).members()).contains(client)) {
            at--;
        }
        return versions.get(at).day();
    }

    private static int less(Set<Integer> some, Set<Integer> others) {
        return (int) some.stream().filter(client -> !others.contains(client)).count();
    }

    private static Set<String> members(SegmentTestData segments, String list, String arguments) {
        return new TreeSet<>(segments.members(list, arguments));
    }

    private static Set<String> names(Collection<Integer> some, Map<String, Integer> ids) {
        return some.stream().map(client -> name(client, ids)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(int client, Map<String, Integer> ids) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue() == client)
                .map(entry -> "Client " + entry.getKey())
                .findFirst()
                .orElseThrow();
    }

    private void goTo(LocalDate next) {
        day = next;
        clock.set(next);
        api.signOut();
    }
}
