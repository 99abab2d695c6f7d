package io.clientele.api.segment.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.ranking.MemberOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Members in every order and direction, for an admin and for a manager, with and without a filter, against sorted lists. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberOrderTests {

    private static final int PAGE = 7;
    private static final String PERIOD =
            "period: {between: {from: \"%s\", to: \"%s\"}}".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());
    private static final String LONG_AGO = "period: {between: {from: \"2024-01-01\", to: \"2025-01-01\"}}";
    private static final String MEMBERS = "segment.members.";

    record Amount(BigDecimal amount) {}

    record Node(String id) {}

    record Told(
            Node node,
            @Nullable LocalDate since,
            Amount amount,
            @Nullable LocalDate lastPurchase,
            Amount debt) {}

    /** A list asked for: by whom, in which order, and with a filter or without. */
    record Case(MemberOrder order, boolean reversed, boolean ann, boolean north) {

        static Stream<Case> all() {
            return Arrays.stream(MemberOrder.values())
                    .flatMap(order -> Stream.of(false, true)
                            .flatMap(reversed -> Stream.of(false, true)
                                    .flatMap(ann -> Stream.of(false, true)
                                            .map(north -> new Case(order, reversed, ann, north)))));
        }

        boolean shows(Buyer buyer) {
            return (!ann || buyer.managers().contains("Ann"))
                    && (!north || buyer.region().equals("North"));
        }

        String arguments() {
            var smallestFirst = order == MemberOrder.NAME || order == MemberOrder.ID;
            var direction = smallestFirst == reversed ? "DESCENDING" : "ASCENDING";
            return "orderBy: %s direction: %s %s %s"
                    .formatted(order, direction, PERIOD, north ? "filter: {region: {eq: \"North\"}}" : "");
        }
    }

    private final Api api;
    private final Clients clients;
    private final Sales sales;
    private final Cursors cursors;
    private final SettableClock clock;
    private final OrderedBase base = new OrderedBase();
    private final SegmentTestData admin;
    private SegmentTestData ann;
    private String list = "";

    @Autowired
    MemberOrderTests(Api api, Clients clients, Sales sales, Cursors cursors, SettableClock clock) {
        this.api = api;
        this.clients = clients;
        this.sales = sales;
        this.cursors = cursors;
        this.clock = clock;
        this.admin = new SegmentTestData(api::admin);
        this.ann = admin;
    }

    @BeforeAll
    void load(
            @Autowired Products products,
            @Autowired Invoices invoices,
            @Autowired Payments payments,
            @Autowired Managers managers) {
        base.random().into(clients, products, sales);
        base.owe(invoices, payments);
        comeAndGo();
        ann = MadeAccounts.manager(api, managers, RandomBase.SOURCE, "Ann", "ann");
    }

    /** Two a day come later, and of each day's the first goes and comes back. */
    private void comeAndGo() {
        var day = SettableClock.TODAY.minusDays(20);
        goTo(day);
        list = admin.list("Came and went", List.of());
        for (var group : base.groups()) {
            goTo(day);
            admin.add(list, ids(group));
            base.came(group, day);
            day = day.plusDays(2);
        }
        var restless = base.groups().stream().map(List::getFirst).toList();
        admin.remove(list, ids(restless.subList(0, 4)));
        base.went(restless.subList(0, 4));
        goTo(SettableClock.TODAY.minusDays(3));
        admin.add(list, ids(restless.subList(0, 2)));
        base.came(restless.subList(0, 2), SettableClock.TODAY.minusDays(3));
        goTo(SettableClock.TODAY);
    }

    @ParameterizedTest
    @MethodSource("io.clientele.api.segment.member.MemberOrderTests$Case#all")
    void showsEveryMemberOnceInEitherDirection(Case asked) {
        var expected = expected(asked);
        var forward = new ArrayList<Told>();
        var page = page(asked, "first: 7");
        forward.addAll(told(page));
        while (page.yes(MEMBERS + "pageInfo.hasNextPage")) {
            page = page(asked, "first: 7 after: \"%s\"".formatted(page.text(MEMBERS + "pageInfo.endCursor")));
            forward.addAll(told(page));
        }
        var backward = new ArrayList<Told>();
        page = page(asked, "last: 7");
        backward.addAll(told(page));
        while (page.yes(MEMBERS + "pageInfo.hasPreviousPage")) {
            assertThat(told(page)).hasSize(PAGE);
            page = page(asked, "last: 7 before: \"%s\"".formatted(page.text(MEMBERS + "pageInfo.startCursor")));
            backward.addAll(0, told(page));
        }

        assertThat(ids(forward))
                .isEqualTo(SegmentTestData.clientIds(
                        expected.stream().map(base::id).toList()));
        assertThat(backward).isEqualTo(forward);
        assertThat(page.number(MEMBERS + "totalCount")).isEqualTo(expected.size());
        assertThat(page.text(MEMBERS + "period.from"))
                .isEqualTo(RandomBase.PERIOD.from().toString());
        assertFigures(forward, expected);
    }

    @ParameterizedTest
    @MethodSource("io.clientele.api.segment.member.MemberOrderTests$Case#all")
    void jumpsToAnyPosition(Case asked) {
        var expected =
                SegmentTestData.clientIds(expected(asked).stream().map(base::id).toList());
        var size = expected.size();
        var positions = new Random(size).ints(4, 0, size + 1);

        for (var at : Stream.concat(Stream.of(0, 1, size - 1, size), positions.boxed())
                .toList()) {
            var from = page(asked, "first: 5 at: " + at);
            var until = page(asked, "last: 5 at: " + at);
            assertThat(ids(told(from))).isEqualTo(expected.subList(at, Math.min(size, at + 5)));
            assertThat(ids(told(until))).isEqualTo(expected.subList(Math.max(0, at - 5), at));
            assertThat(from.yes(MEMBERS + "pageInfo.hasPreviousPage")).isEqualTo(at > 0);
            assertThat(from.yes(MEMBERS + "pageInfo.hasNextPage")).isEqualTo(at + 5 < size);
            assertThat(until.yes(MEMBERS + "pageInfo.hasNextPage")).isEqualTo(at < size);
            assertThat(until.yes(MEMBERS + "pageInfo.hasPreviousPage")).isEqualTo(at > 5);
        }
    }

    @Test
    void goesOnInTheOrderThatAPageBeganIn() {
        var members = base.inOrder(base.members(), MemberOrder.ID, false);
        var bought = members.get(30);
        var first = asked(admin, "orderBy: AMOUNT first: 5 " + LONG_AGO);

        sales.upsert(
                RandomBase.SOURCE,
                List.of(SaleTestData.sale("long ago", "1")
                        .on(LocalDate.of(2024, 5, 5))
                        .to(bought.externalId())
                        .of("Drill")
                        .row()),
                SaleTestData.STRICT);
        var next = asked(
                admin,
                "orderBy: AMOUNT first: 50 after: \"%s\" %s"
                        .formatted(first.text(MEMBERS + "pageInfo.endCursor"), LONG_AGO));
        var anew = asked(admin, "orderBy: AMOUNT first: 1 " + LONG_AGO);

        assertThat(ids(told(next)))
                .isEqualTo(SegmentTestData.clientIds(members.subList(5, members.size()).stream()
                        .map(base::id)
                        .toList()));
        assertThat(told(next)).allMatch(member -> member.amount().amount().signum() == 0);
        assertThat(ids(told(anew))).containsExactly(SegmentTestData.clientId(base.id(bought)));
        assertThat(told(anew).getFirst().amount().amount()).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource({"AMOUNT/2024-01-01/2025-01-01, AMOUNT", "LAST_PURCHASE, LAST_PURCHASE", "DEBT, DEBT"})
    void saysWhenTheOrderOfACursorIsNotKeptAnyMore(String name, MemberOrder order) {
        var cursor = cursors.of("members/" + name, "0.0.0/5");

        var answer = asked(admin, "orderBy: %s first: 5 after: \"%s\" %s".formatted(order, cursor, LONG_AGO));

        assertThat(answer.codes()).containsExactly("CURSOR_EXPIRED");
        assertThat(answer.messages().getFirst()).contains("begin again without a cursor");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "first: 0, PAGE_SIZE",
        "first: 1001, PAGE_SIZE",
        "last: 0, PAGE_SIZE",
        "last: 1001 at: 3, PAGE_SIZE",
        "at: -1, PAGE_POSITION",
        "at: 1000, PAGE_POSITION",
        "'at: 3 after: \"Zm9v\"', PAGE_DIRECTION",
        "'first: 3 after: \"Zm9v\"', BAD_CURSOR",
        "'period: {between: {from: \"2026-01-02\", to: \"2026-01-02\"}}', PERIOD_ENDS_BEFORE_START"
    })
    void refusesPagesThatCannotBe(String arguments, String code) {
        for (var order : MemberOrder.values()) {
            assertThat(asked(admin, "orderBy: %s %s".formatted(order, arguments))
                            .codes())
                    .containsExactly(code);
        }
    }

    @Test
    void refusesACursorOfAnotherDirectionOrPeriod() {
        var cursor = asked(admin, "orderBy: AMOUNT first: 5 " + PERIOD).text(MEMBERS + "pageInfo.endCursor");

        for (var other : List.of("direction: ASCENDING " + PERIOD, LONG_AGO)) {
            assertThat(asked(admin, "orderBy: AMOUNT first: 5 after: \"%s\" %s".formatted(cursor, other))
                            .codes())
                    .containsExactly("BAD_CURSOR");
        }
    }

    @Test
    void putsWhoIsNotRecordedYetBeforeAllByDate() {
        clients.upsert("late", List.of(west("w2"), west("w1")));
        var dynamic = admin.dynamic("West", "region = 'West'");
        goTo(SettableClock.TODAY.plusDays(1));
        clients.upsert("late", List.of(west("w3")));

        var order = "orderBy: SINCE ";
        var latest = admin.members(dynamic, order);
        var earliest = admin.members(dynamic, order + "direction: ASCENDING");
        goTo(SettableClock.TODAY);

        assertThat(latest).containsExactly("Client w3", "Client w2", "Client w1");
        assertThat(earliest).containsExactly("Client w1", "Client w2", "Client w3");
    }

    private void assertFigures(List<Told> told, List<Buyer> expected) {
        for (var at = 0; at < expected.size(); at++) {
            var buyer = expected.get(at);
            assertThat(told.get(at).since()).isEqualTo(base.since(buyer));
            assertThat(told.get(at).lastPurchase()).isEqualTo(base.lastPurchase(buyer));
            assertThat(told.get(at).amount().amount()).isEqualByComparingTo(Money.decimal(base.amount(buyer)));
            assertThat(told.get(at).debt().amount()).isEqualByComparingTo(Money.decimal(base.debt(buyer)));
        }
    }

    private List<Buyer> expected(Case asked) {
        return base.inOrder(base.members().stream().filter(asked::shows).toList(), asked.order(), asked.reversed());
    }

    private Answer page(Case asked, String arguments) {
        return asked(asked.ann() ? ann : admin, asked.arguments() + " " + arguments);
    }

    private Answer asked(SegmentTestData caller, String arguments) {
        return caller.ask("""
                { segment(id: "%s") { members(%s) { totalCount period { from to }
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  edges { cursor since amount { amount } lastPurchase debt { amount } node { id } } } } }""".formatted(list, arguments));
    }

    private static List<Told> told(Answer page) {
        return page.list(MEMBERS + "edges", Told.class);
    }

    private static List<String> ids(List<Told> told) {
        return told.stream().map(member -> member.node().id()).toList();
    }

    private Integer[] ids(Collection<Buyer> buyers) {
        return buyers.stream().map(base::id).toArray(Integer[]::new);
    }

    private static ClientCard west(String externalId) {
        return Card.of(externalId).with(ClientField.REGION, "West").card();
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }
}
