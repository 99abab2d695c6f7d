package io.clientele.api.segment.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.history.KeptVersions.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who came and left and how large a segment was, for an admin and for a manager who sees every third client. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentHistoryTests {

    private static final int CLIENTS = 30;
    private static final String CHANGES = "segment.changes.";

    record Node(String id) {}

    record Told(Node client, String kind, int version, LocalDate businessDate, String cause) {}

    record Standing(LocalDate since, Node node) {}

    record Days(LocalDate from, LocalDate to) {}

    record Size(Days period, boolean known, int count, int entered, int left) {}

    private final Api api;
    private final SettableClock clock;
    private final SegmentTestData admin;
    private final KeptVersions kept = new KeptVersions();
    private SegmentTestData ann;
    private List<Integer> clients = List.of();
    private String list = "";

    @Autowired
    SegmentHistoryTests(Api api, SettableClock clock) {
        this.api = api;
        this.clock = clock;
        this.admin = new SegmentTestData(api::admin);
        this.ann = admin;
    }

    @BeforeAll
    void load(@Autowired Clients room, @Autowired Managers managers) {
        var names = IntStream.range(0, CLIENTS).mapToObj(Integer::toString).toList();
        room.upsert(
                "kept",
                names.stream()
                        .map(name -> Card.of(name)
                                .with(ClientField.MANAGER, Integer.parseInt(name) % 3 == 0 ? "Ann" : "Bob")
                                .card())
                        .toList());
        clients = List.copyOf(new TreeSet<>(room.idsOf("kept", names).values()));
        goTo(KeptVersions.FIRST);
        list = admin.list("Kept", List.of());
        kept.make(admin, list, clients, day -> {
            goTo(day);
            // So that the days of the next version are told from those of this one.
            admin.members(list, "orderBy: SINCE");
        });
        goTo(SettableClock.TODAY);
        ann = MadeAccounts.manager(api, managers, "kept", "Ann", "ann");
    }

    @AfterAll
    void comeBack() {
        goTo(SettableClock.TODAY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesThroughWhoCameAndLeft(boolean hers) {
        for (var since :
                List.of(KeptVersions.FIRST, LocalDate.of(2026, 10, 27), KeptVersions.day(KeptVersions.COUNT))) {
            for (var until : List.of(LocalDate.of(2026, 10, 31), SettableClock.TODAY)) {
                if (since.isBefore(until)) {
                    var expected = kept.changes(since, until).stream()
                            .filter(change -> !hers || isHers(change.client()))
                            .toList();
                    assertPages(hers, since, until, expected);
                }
            }
        }
    }

    private void assertPages(boolean hers, LocalDate since, LocalDate until, List<Change> expected) {
        var seen = new ArrayList<Told>();
        var page = changes(hers, since, until, "first: 7");
        seen.addAll(told(page));
        while (page.yes(CHANGES + "pageInfo.hasNextPage")) {
            page = changes(
                    hers, since, until, "first: 7 after: \"%s\"".formatted(page.text(CHANGES + "pageInfo.endCursor")));
            seen.addAll(told(page));
        }
        assertThat(seen)
                .extracting(told -> new Change(
                        told.version(),
                        told.kind().equals("ENTERED"),
                        Ids.integer("Client", told.client().id())))
                .isEqualTo(expected);
        assertThat(seen)
                .allMatch(told -> told.businessDate().equals(KeptVersions.day(told.version()))
                        && told.cause().equals("PINS"));
        assertThat(page.number(CHANGES + "totalCount")).isEqualTo(expected.size());
        assertThat(told(changes(hers, since, until, "first: 1000"))).isEqualTo(seen);
    }

    @ParameterizedTest
    @EnumSource(CalendarUnit.class)
    void tellsTheSizeAfterEachStep(CalendarUnit unit) {
        for (var hers : List.of(false, true)) {
            for (var from : List.of(KeptVersions.FIRST.minusDays(3), LocalDate.of(2026, 10, 29))) {
                for (var to : List.of(LocalDate.of(2026, 11, 4), SettableClock.TODAY.plusDays(40))) {
                    assertSizes(hers, new Period(from, to), unit);
                }
            }
        }
    }

    private void assertSizes(boolean hers, Period period, CalendarUnit unit) {
        var sizes = caller(hers)
                .ask("""
                        { segment(id: "%s") { sizes(period: {between: {from: "%s", to: "%s"}}, step: %s) {
                          period { from to } known count entered left } } }""".formatted(list, period.from(), period.to(), unit))
                .list("segment.sizes", Size.class);

        var tomorrow = SettableClock.TODAY.plusDays(1);
        var begun = new Period(period.from(), period.to().isAfter(tomorrow) ? tomorrow : period.to());
        assertThat(sizes)
                .isEqualTo(
                        begun.steps(unit).stream().map(step -> size(hers, step)).toList());
    }

    private Size size(boolean hers, Period step) {
        var changes = kept.changes(step.from(), step.to()).stream()
                .filter(change -> !hers || isHers(change.client()))
                .toList();
        return new Size(
                new Days(step.from(), step.to()),
                step.to().isAfter(KeptVersions.FIRST),
                seen(hers, kept.on(step.lastDay())).size(),
                (int) changes.stream().filter(Change::entered).count(),
                (int) changes.stream().filter(change -> !change.entered()).count());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ordersMembersOfADayByTheDayTheyCame(boolean hers) {
        for (var day = KeptVersions.FIRST.minusDays(1); day.isBefore(SettableClock.TODAY); day = day.plusDays(2)) {
            var expected = kept.latestFirst(day);
            var told = caller(hers)
                    .ask(
                            "{ segment(id: \"%s\") { members(first: 99 orderBy: SINCE asOf: \"%s\") { edges { since node { id } } } } }"
                                    .formatted(list, day))
                    .list("segment.members.edges", Standing.class);

            assertThat(told)
                    .isEqualTo(seen(hers, expected.keySet()).stream()
                            .map(client -> new Standing(
                                    Objects.requireNonNull(expected.get(client)),
                                    new Node(SegmentTestData.clientId(client))))
                            .toList());
        }
    }

    @Test
    void countsMembersOfADay() {
        for (var day = KeptVersions.FIRST.minusDays(1); day.isBefore(SettableClock.TODAY); day = day.plusDays(4)) {
            var ask = "{ segment(id: \"%s\") { memberCount(asOf: \"%s\") } }".formatted(list, day);

            assertThat(admin.ask(ask).number("segment.memberCount"))
                    .isEqualTo(kept.on(day).size());
            assertThat(ann.ask(ask).number("segment.memberCount"))
                    .isEqualTo(seen(true, kept.on(day)).size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'changes(since: \"2026-10-20\" first: 0) { totalCount }', PAGE_SIZE",
        "'changes(since: \"2026-10-20\" first: 1001) { totalCount }', PAGE_SIZE",
        "'changes(since: \"2026-10-20\" after: \"Zm9v\") { nodes { kind } }', BAD_CURSOR",
        "'changes(since: \"2026-10-20\" until: \"2026-10-20\") { totalCount }', PERIOD_ENDS_BEFORE_START",
        "'sizes(period: {between: {from: \"2024-01-01\", to: \"2026-01-01\"}}, step: DAY) { count }', TOO_MANY_STEPS",
        "'sizes(period: {before: \"2026-01-01\"}, step: YEAR) { count }', TOO_MANY_STEPS"
    })
    void refusesWhatCannotBe(String field, String code) {
        assertThat(admin.ask("{ segment(id: \"%s\") { %s } }".formatted(list, field))
                        .codes())
                .containsExactly(code);
    }

    @Test
    void refusesACursorOfAnotherSegment() {
        var other = admin.list("Other", List.of());
        var cursor = changes(false, KeptVersions.FIRST, SettableClock.TODAY, "first: 1")
                .text(CHANGES + "pageInfo.endCursor");

        assertThat(admin.ask(
                                "{ segment(id: \"%s\") { changes(since: \"2026-10-20\" after: \"%s\") { nodes { kind } } } }"
                                        .formatted(other, cursor))
                        .codes())
                .containsExactly("BAD_CURSOR");
    }

    @Test
    void tellsNothingOfDaysToCome() {
        assertThat(admin.ask("{ segment(id: \"%s\") { sizes(period: {after: \"2027-01-01\"}, step: YEAR) { count } } }"
                                .formatted(list))
                        .list("segment.sizes", Object.class))
                .isEmpty();
    }

    private Answer changes(boolean hers, LocalDate since, LocalDate until, String arguments) {
        return caller(hers).ask("""
                { segment(id: "%s") { changes(since: "%s" until: "%s" %s) { totalCount pageInfo { hasNextPage endCursor }
                  nodes { client { id } kind version businessDate cause } } } }""".formatted(list, since, until, arguments));
    }

    private static List<Told> told(Answer page) {
        return page.list(CHANGES + "nodes", Told.class);
    }

    private SegmentTestData caller(boolean hers) {
        return hers ? ann : admin;
    }

    private List<Integer> seen(boolean hers, Collection<Integer> members) {
        return members.stream().filter(client -> !hers || isHers(client)).toList();
    }

    /** Cards are loaded in order, and each third is Ann's. */
    private boolean isHers(int client) {
        return clients.indexOf(client) % 3 == 0;
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }
}
