package io.clientele.api.segment.member;

import io.clientele.api.Api;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** A list whose members came and went, with their figures in plain Java, and how it is asked for by an admin and a manager. */
abstract class OrderedMembers {

    static final String PERIOD =
            "period: {between: {from: \"%s\", to: \"%s\"}}".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());
    static final String LONG_AGO = "period: {between: {from: \"2024-01-01\", to: \"2025-01-01\"}}";
    static final String MEMBERS = "segment.members.";

    record Amount(BigDecimal amount) {}

    record Node(String id) {}

    record Told(
            Node node,
            @Nullable LocalDate since,
            Amount amount,
            @Nullable LocalDate lastPurchase,
            Amount debt) {}

    final Api api;
    final Clients clients;
    final Sales sales;
    final SettableClock clock;
    final OrderedBase base = new OrderedBase();
    final SegmentTestData admin;
    SegmentTestData ann;
    String list = "";

    OrderedMembers(Api api, Clients clients, Sales sales, SettableClock clock) {
        this.api = api;
        this.clients = clients;
        this.sales = sales;
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

    Answer asked(SegmentTestData caller, String arguments) {
        return caller.ask("""
                { segment(id: "%s") { members(%s) { totalCount period { from to }
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  edges { cursor since amount { amount } lastPurchase debt { amount } node { id } } } } }""".formatted(list, arguments));
    }

    static List<Told> told(Answer page) {
        return page.list(MEMBERS + "edges", Told.class);
    }

    static List<String> ids(List<Told> told) {
        return told.stream().map(member -> member.node().id()).toList();
    }

    Integer[] ids(Collection<Buyer> buyers) {
        return buyers.stream().map(base::id).toArray(Integer[]::new);
    }

    void goTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }
}
