package io.clientele.api.exchange.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.Money;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists taken at the doors, against GraphQL, whose pages have oracles of their own, and against plain Java. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListDoorTests {

    private static final String DAYS = "from=%s&to=%s".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());
    private static final LocalDate EARLIER = SettableClock.TODAY.minusDays(10);
    private static final String NORTH = "{\"region\": {\"eq\": \"North\"}}";

    private final Api api;
    private final ListDoor door;
    private final SettableClock clock;
    private final RandomBase base = new RandomBase(97);
    private final SegmentTestData admin;
    private List<String> segments = List.of();
    private String list = "";

    @Autowired
    ListDoorTests(Api api, SettableClock clock) {
        this.api = api;
        this.door = new ListDoor(api);
        this.clock = clock;
        this.admin = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Invoices invoices,
            @Autowired Managers managers) {
        base.into(clients, products, sales);
        segments = base.make(admin);
        invoices.upsert(
                RandomBase.SOURCE,
                base.buyers().stream()
                        .limit(20)
                        .map(buyer -> invoice(buyer, 100 + base.id(buyer)))
                        .toList());
        comeAndGo();
        MadeAccounts.manager(api, managers, RandomBase.SOURCE, "Ann", "ann");
    }

    private void comeAndGo() {
        var universe = base.who(Buyer::inUniverse).stream().map(base::id).toList();
        goTo(EARLIER);
        list = admin.list("Приходят / уходят", universe.subList(0, 30));
        goTo(SettableClock.TODAY);
        admin.add(list, universe.subList(30, 40).toArray(Integer[]::new));
        admin.remove(list, universe.subList(0, 5).toArray(Integer[]::new));
    }

    @ParameterizedTest
    @MethodSource("io.clientele.api.exchange.list.ListCase#all")
    void listsTheMembersThatGraphQlShowsInItsOrderWithItsFigures(ListCase asked) {
        var shown = new SegmentTestData(() -> api.as(asked.caller())).ask("""
                { segment(id: "%s") { members(first: 1000 orderBy: %s direction: %s %s %s
                  period: {between: {from: "%s", to: "%s"}}) { edges { since via amount { amount } lastPurchase
                  debt { amount } node { externalId debt { overdue { amount } } } } } } }""".formatted(
                        list,
                        asked.order(),
                        asked.direction(),
                        asked.earlier() ? "asOf: \"" + EARLIER + "\"" : "",
                        asked.north() ? "filter: {region: {eq: \"North\"}}" : "",
                        RandomBase.PERIOD.from(),
                        RandomBase.PERIOD.to()));

        var file = ListedFile.csv(door.bytes(
                asked.caller(),
                "/segments/%s/members.csv?locale=EN&columns=external_id,since,revenue,lastPurchase,Долг,Просрочено&orderBy=%s&direction=%s&%s%s"
                                .formatted(
                                        list,
                                        asked.order(),
                                        asked.direction(),
                                        DAYS,
                                        asked.earlier() ? "&asOf=" + EARLIER : "")
                        + (asked.north() ? "&filter={filter}" : ""),
                asked.north() ? new Object[] {NORTH} : new Object[0]));

        var edges = "segment.members.edges[*].";
        assertThat(file.column("External id")).isNotEmpty().isEqualTo(shown.texts(edges + "node.externalId"));
        assertThat(file.column("Since")).isEqualTo(texts(shown.list(edges + "since", Object.class)));
        assertThat(file.column("Last purchase")).isEqualTo(texts(shown.list(edges + "lastPurchase", Object.class)));
        assertThat(numbers(file.column("Revenue")))
                .usingElementComparator(Comparator.<BigDecimal>naturalOrder())
                .isEqualTo(numbers(shown.texts(edges + "amount.amount")));
        assertThat(numbers(file.column("Debt")))
                .usingElementComparator(Comparator.<BigDecimal>naturalOrder())
                .isEqualTo(numbers(shown.texts(edges + "debt.amount")));
        assertThat(numbers(file.column("Overdue")))
                .usingElementComparator(Comparator.<BigDecimal>naturalOrder())
                .isEqualTo(numbers(shown.texts(edges + "node.debt.overdue.amount")));
    }

    @Test
    void tellsFiguresByTheirDefinitions() {
        var file = ListedFile.csv(door.bytes(
                "admin",
                "/clients.csv?locale=EN&columns=number,external_id,revenue,margin,orders,average_order,manager&orderBy=ID&"
                        + DAYS));

        assertThat(file.column("No."))
                .startsWith("1", "2", "3")
                .hasSize(base.buyers().size());
        var byId = file.maps().stream().collect(Collectors.toMap(row -> row.get("External id"), Function.identity()));
        for (var buyer : base.buyers()) {
            var row = Objects.requireNonNull(byId.get(buyer.externalId()));
            var documents = base.documents(RandomBase.PERIOD).stream()
                    .filter(document -> buyer.equals(document.buyer()))
                    .toList();
            var revenue = money(documents, document -> document.sum(Line::amount));
            var orders =
                    documents.stream().filter(document -> !document.isReturn()).count();
            assertThat(new BigDecimal(row.get("Revenue"))).isEqualByComparingTo(revenue);
            assertThat(new BigDecimal(row.get("Margin"))).isEqualByComparingTo(money(documents, Document::margin));
            assertThat(row.get("Orders")).isEqualTo(Long.toString(orders));
            assertThat(row.get("Manager")).isEqualTo(String.join(", ", new TreeSet<>(buyer.managers())));
            if (orders == 0) {
                assertThat(row.get("Average order")).isEmpty();
            } else {
                assertThat(new BigDecimal(row.get("Average order")))
                        .isEqualByComparingTo(revenue.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP));
            }
        }
    }

    @Test
    void tellsClassesAsTheAnalysisDoes() {
        var period = "period: {between: {from: \"2025-11-01\", to: \"2026-11-01\"}}";
        var told = admin.ask("""
                { analysis { abc(%1$s) { clients(first: 100) { nodes { class client { externalId } } } }
                  xyz(%1$s) { clients(first: 100) { nodes { class client { externalId } } } } } }""".formatted(period));

        var file = ListedFile.csv(door.bytes(
                "admin",
                "/clients.csv?locale=EN&columns=external_id,abc,xyz,rfm,rfm_group&from=2025-11-01&to=2026-11-01"));

        for (var kind : List.of("abc", "xyz")) {
            var ids = told.texts("analysis.%s.clients.nodes[*].client.externalId".formatted(kind));
            var classes = told.list("analysis.%s.clients.nodes[*].class".formatted(kind), Object.class);
            var listed = file.maps().stream()
                    .collect(Collectors.toMap(
                            row -> row.get("External id"), row -> row.get(kind.toUpperCase(Locale.ROOT))));
            assertThat(ids).isNotEmpty();
            for (var at = 0; at < ids.size(); at++) {
                assertThat(listed.get(ids.get(at)))
                        .isEqualTo(classes.get(at) == null ? "" : String.valueOf(classes.get(at)));
            }
        }
        assertThat(file.column("RFM")).anyMatch(score -> score.matches("[1-5]-[1-5]-[1-5]"));
    }

    @Test
    void listsTheClientsOfACell() {
        var laid = segments.subList(0, 3);
        for (var mask = 1; mask < 8; mask++) {
            var bits = mask;
            var in = Stream.of(0, 1, 2).filter(at -> (bits >> at & 1) == 1).toList();
            for (var exclusive : List.of(true, false)) {
                var file = ListedFile.csv(door.bytes(
                        "admin",
                        "/overlaps/cell.csv?locale=EN&columns=external_id&segments=%s&in=%s&mode=%s"
                                .formatted(
                                        String.join(",", laid),
                                        in.stream().map(laid::get).collect(Collectors.joining(",")),
                                        exclusive ? "EXCLUSIVE" : "INCLUSIVE")));

                assertThat(file.column("External id"))
                        .containsExactlyInAnyOrderElementsOf(cell(in, exclusive).stream()
                                .map(Buyer::externalId)
                                .toList());
            }
        }
    }

    private Set<Buyer> cell(List<Integer> in, boolean exclusive) {
        var found = new HashSet<>(base.buyers());
        for (var at = 0; at < 3; at++) {
            var members = base.samples().get(at).members();
            if (in.contains(at)) {
                found.retainAll(members);
            } else if (exclusive) {
                found.removeAll(members);
            }
        }
        return found;
    }

    private static BigDecimal money(List<Document> documents, ToLongFunction<Document> figure) {
        return Money.decimal(documents.stream().mapToLong(figure).sum());
    }

    private static List<BigDecimal> numbers(List<String> cells) {
        return cells.stream().map(BigDecimal::new).toList();
    }

    private static List<String> texts(List<Object> values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value == null ? "" : value.toString()));
        return texts;
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }

    /** One of two is overdue. */
    private static InvoiceRow invoice(Buyer buyer, int amount) {
        var day = SettableClock.TODAY.minusDays(20);
        return new InvoiceRow(
                "i" + buyer.externalId(),
                buyer.externalId(),
                day,
                day.plusDays(amount % 2 == 0 ? 14 : 30),
                BigDecimal.valueOf(amount),
                null,
                null,
                null,
                null);
    }
}
