package io.clientele.api.behaviour;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.contact.Person;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Ids;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.SegmentTestData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class MergedClientsAreOneTests {

    private static final String MERGE = """
            mutation($input: ClientMergeInput!) { clientMerge(input: $input) {
              client { id externalId merged { id source externalId name } } userErrors { field code message } } }""";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    record Refusal(List<String> field, String code) {}

    @Autowired
    Api api;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clients clients;

    @Autowired
    Sales sales;

    @Autowired
    SaleColumns columns;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Settlements settlements;

    @Autowired
    Interactions interactions;

    @Autowired
    ContactPersons people;

    @Autowired
    Snapshots snapshots;

    private final Random random = new Random(4_007);

    @BeforeEach
    void makeClients() {
        EmptyBase.clear(context);
        clients.upsert(
                "file",
                Stream.of("A", "B", "C", "D", "E", "F")
                        .map(name -> Card.of(name).card())
                        .toList());
    }

    @Test
    void givesAllFactsToTheWinnerAndLosesNone() {
        makeFacts();
        var ids = ids();
        var sold = sold();
        var balances = balances(ids);
        var talks = talks();
        snapshots.read(() -> columns.at(snapshots.current()));

        assertThat(merge("A", "B", "C").texts("clientMerge.userErrors[*].code")).isEmpty();

        assertThat(sold()).isEqualTo(asMerged(sold, ids));
        assertThat(inColumns()).isEqualTo(sold());
        assertThat(jdbc.sql(
                                "select count(*) from sale_line l join sale s on s.id = l.sale_id where l.client_id <> s.client_id")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(balances(ids)).isEqualTo(asMerged(balances, ids));
        assertThat(talks()).isEqualTo(asMerged(talks, ids));
        assertThat(people.ofClients(List.of(id("A"))).get(id("A")))
                .extracting("externalId")
                .containsExactlyInAnyOrder("P-A", "P-B", "P-C");
    }

    @Test
    void findsTheWinnerByEveryOldKey() {
        merge("A", "B", "C");
        var a = Ids.of("Client", id("A"));
        var old = Ids.of("Client", raw("B"));

        var answer = ask("""
                { node(id: "%1$s") { id } client(id: "%1$s") { id merged { externalId } }
                  byKey: client(externalId: "C") { id } clients(filter: { ids: ["%1$s"] }) { nodes { id } totalCount } all: clients { totalCount } }""".formatted(old));

        assertThat(Stream.of("node.id", "client.id", "byKey.id", "clients.nodes[0].id")
                        .map(answer::text))
                .containsOnly(a);
        assertThat(answer.texts("client.merged[*].externalId")).containsExactlyInAnyOrder("B", "C");
        assertThat(answer.number("all.totalCount")).isEqualTo(4);
    }

    @Test
    void followsAChainOfMerges() {
        makeFacts();
        var ids = ids();
        var sold = sold();
        merge("B", "A");
        merge("C", "B");

        assertThat(sold().keySet()).doesNotContain(ids.get("A"), ids.get("B"));
        assertThat(sold().get(ids.get("C")))
                .isEqualTo(Stream.of("A", "B", "C")
                        .mapToLong(name -> sold.getOrDefault(ids.get(name), 0L))
                        .sum());
        assertThat(clients.idsOf("file", List.of("A", "B", "C")).values()).containsOnly(id("C"));
        assertThat(ask("{ client(id: \"%s\") { externalId } }".formatted(Ids.of("Client", raw("A"))))
                        .text("client.externalId"))
                .isEqualTo("C");
    }

    @Test
    void takesFilesThatNameAMergedClientAsTheWinners() {
        makeFacts();
        take(sale("D-B", "1").to("B").on(DAY));
        merge("A", "B");
        var before = sold();

        var again =
                sales.upsert("file", List.of(sale("D-B", "1").to("B").on(DAY).row()), SaleTestData.CREATING);
        var more = sales.upsert(
                "file", List.of(sale("D-NEW", "1").to("B").on(DAY).amount("77").row()), SaleTestData.CREATING);

        assertThat(again).isEqualTo(new Outcome(0, 0, 1, List.of()));
        assertThat(more).isEqualTo(new Outcome(1, 0, 0, List.of()));
        assertThat(sales.upsert(
                        "file",
                        List.of(sale("D-NEW", "1").to("A").on(DAY).amount("77").row()),
                        SaleTestData.CREATING))
                .isEqualTo(new Outcome(0, 0, 1, List.of()));
        assertThat(sold().keySet()).isEqualTo(before.keySet());
        assertThat(inColumns()).isEqualTo(sold());
        invoices.upsert("file", List.of(invoice("I-9").of("B").invoice()));
        interactions.upsert("file", List.of(interaction("T-9").with("B").row()));
        people.upsert("file", List.of(Person.of("P-9", "B").card()));
        for (var table : List.of("receivable", "payment", "interaction", "contact_person", "sale", "sale_line")) {
            assertThat(jdbc.sql("select count(*) from %s where client_id = ?".formatted(table))
                            .param(raw("B"))
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void takesCardsOfAnotherSourceForTheWinnerAndLeavesThoseOfHisOwn() {
        clients.upsert("crm", List.of(Card.of("M").card(), Card.of("N").card()));
        merge("A", "B");
        ask(Ids.of("Client", id("A")), clients.idsOf("crm", List.of("M", "N")).values());

        var own = clients.upsert(
                "file",
                List.of(
                        Card.of("B").with(ClientField.CITY, "Tula").card(),
                        Card.of("A").card()));
        var other = clients.upsert(
                "crm",
                List.of(
                        Card.change("N").with(ClientField.PHONE, "2").card(),
                        Card.change("M").with(ClientField.PHONE, "1").card()));
        var headed = clients.upsert("crm", List.of(Card.of("K").head("N").card()));

        assertThat(own).isEqualTo(new Outcome(0, 0, 2, List.of()));
        assertThat(other).isEqualTo(new Outcome(0, 1, 1, List.of()));
        assertThat(headed.created()).isEqualTo(1);
        var winner = clients.byId(id("A")).orElseThrow();
        assertThat(winner.city()).isNull();
        assertThat(winner.phone()).isEqualTo("1");
        assertThat(clients.byId(Objects.requireNonNull(
                                clients.idsOf("crm", List.of("K")).get("K")))
                        .orElseThrow()
                        .headId())
                .isEqualTo(winner.id());
    }

    @Test
    void fillsWhatTheWinnersCardLeavesBlank(
            @Autowired Categories categories, @Autowired PropertyDefinitions properties) {
        categories.save("vip", "VIP");
        properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
        properties.create("fleet", "Fleet", PropertyType.TEXT, List.of());
        clients.upsert(
                "file",
                List.of(
                        Card.change("A")
                                .with(ClientField.CITY, "Tula")
                                .property("staff", "5")
                                .card(),
                        Card.change("B")
                                .with(ClientField.CITY, "Omsk")
                                .with(ClientField.ADDRESS, "Lenina 1")
                                .with(ClientField.INN, "1")
                                .with(ClientField.INDUSTRY, "Wood")
                                .with(ClientField.MANAGER, "Ivanov")
                                .property("staff", "7")
                                .property("fleet", "3 lorries")
                                .category("vip", true)
                                .consent("EMAIL", DAY)
                                .card(),
                        Card.change("C")
                                .with(ClientField.INN, "2")
                                .with(ClientField.KPP, "9")
                                .card(),
                        Card.change("D").head("B").card()));
        assertThat(clients.upsert("file", List.of(Card.change("A").head("E").card()))
                        .changed())
                .isEqualTo(1);

        merge("A", "B", "C");

        var winner = clients.byId(id("A")).orElseThrow();
        assertThat(winner.city()).isEqualTo("Tula");
        assertThat(winner.address()).isNull();
        assertThat(winner.inn()).isEqualTo("1");
        assertThat(winner.kpp()).isNull();
        assertThat(winner.headId()).isEqualTo(id("E"));
        assertThat(clients.byId(id("D")).orElseThrow().headId()).isEqualTo(winner.id());
        var told = ask("""
                { client(id: "%s") { industries managers { name } categories { code } consents { channel }
                  properties { definition { code } } } }""".formatted(Ids.of("Client", winner.id())));
        assertThat(told.texts("client.industries")).containsExactly("Wood");
        assertThat(told.texts("client.managers[*].name")).containsExactly("Ivanov");
        assertThat(told.texts("client.categories[*].code")).containsExactly("vip");
        assertThat(told.list("client.consents", Object.class)).isEmpty();
        assertThat(jdbc.sql("select number_value from client_property where client_id = ? and number_value is not null")
                        .param(winner.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void refusesWhatCannotBeMergedAndTellsAllOfIt() {
        clients.upsert(
                "file",
                List.of(
                        Card.of("Retail").with(ClientField.ANONYMOUS, "true").card(),
                        Card.change("D").head("E").card(),
                        Card.change("E").head("F").card()));
        merge("A", "B");
        jdbc.sql("update client set archived = true where id = ?")
                .param(raw("C"))
                .update();
        var version = version();

        assertThat(refusals(Ids.of("Client", id("D")), List.of("D", "B", "C", "Retail", "E")))
                .containsExactly(
                        new Refusal(List.of("losers", "0"), "WINNER_AMONG_LOSERS"),
                        new Refusal(List.of("losers", "1"), "ALREADY_MERGED"),
                        new Refusal(List.of("losers", "2"), "CLIENT_ARCHIVED"),
                        new Refusal(List.of("losers", "3"), "ANONYMITY_DIFFERS"));
        assertThat(codes(Ids.of("Client", id("D")), List.of(Ids.of("Client", 999))))
                .containsExactly("UNKNOWN_CLIENT");
        assertThat(codes(Ids.of("Segment", 1), List.of("?"))).containsExactly("WRONG_ID_TYPE", "BAD_ID");
        assertThat(codes(Ids.of("Client", id("D")), List.of())).containsExactly("TOO_MANY");
        assertThat(codes(Ids.of("Client", raw("B")), List.of(Ids.of("Client", id("D")))))
                .containsExactly("ALREADY_MERGED");
        assertThat(codes(Ids.of("Client", id("D")), List.of(Ids.of("Client", id("F")))))
                .containsExactly("HEAD_CYCLE");
        assertThat(version()).isEqualTo(version);
        assertThat(codes(Ids.of("Client", id("D")), List.of(Ids.of("Client", id("E")))))
                .isEmpty();
        assertThat(clients.byId(id("D")).orElseThrow().headId()).isEqualTo(id("F"));
    }

    @Test
    void mergesOnceForAKey() {
        var input = Map.of(
                "winner", Ids.of("Client", id("A")),
                "losers", List.of(Ids.of("Client", id("B"))),
                "idempotencyKey", "k");
        asking().ask(MERGE, Map.of("input", input));
        var version = version();

        var again = asking().ask(MERGE, Map.of("input", input));

        assertThat(again.text("clientMerge.client.externalId")).isEqualTo("A");
        assertThat(again.texts("clientMerge.userErrors[*].code")).isEmpty();
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void answersRulesAnewForWhoWasMerged() {
        take(
                sale("D-1", "1").to("A").on(DAY).amount("100"),
                sale("D-2", "1").to("B").on(DAY).amount("100"));
        var segments = new SegmentTestData(api::admin);
        var big = segments.dynamic("Big", "bought(last: 400 days, amount > 150)");
        var small = segments.dynamic("Small", "bought(last: 400 days, orders >= 1, amount < 150)");
        assertThat(segments.members(big)).isEmpty();
        assertThat(segments.members(small)).containsExactly("Client A", "Client B");

        merge("A", "B");

        assertThat(segments.members(big)).containsExactly("Client A");
        assertThat(segments.members(small)).isEmpty();
    }

    private void makeFacts() {
        for (var number = 0; number < 60; number++) {
            var name = String.valueOf((char) ('A' + random.nextInt(6)));
            var day = DAY.plusDays(random.nextInt(300));
            take(sale("D-" + number, "1").to(name).on(day).amount("" + (1 + random.nextInt(900))));
            invoices.upsert(
                    "file",
                    List.of(invoice("I-" + number)
                            .of(name)
                            .on(day)
                            .amount("" + (1 + random.nextInt(90)))
                            .invoice()));
            payments.upsert(
                    "file",
                    List.of(payment("M-" + number)
                            .of(name)
                            .on(day)
                            .amount("" + (1 + random.nextInt(90)))
                            .payment()));
            interactions.upsert(
                    "file",
                    List.of(interaction("T-" + number).with(name).on(day).row()));
        }
        people.upsert(
                "file",
                Stream.of("A", "B", "C")
                        .map(name -> Person.of("P-" + name, name).card())
                        .toList());
    }

    private Map<Integer, Long> sold() {
        return sums("select client_id, cast(sum(amount) * 10000 as signed) from sale group by client_id");
    }

    private Map<Integer, Long> talks() {
        return sums("select client_id, count(*) from interaction group by client_id");
    }

    private Map<Integer, Long> sums(String sql) {
        var sums = new TreeMap<Integer, Long>();
        jdbc.sql(sql).query(row -> {
            sums.put(row.getInt(1), row.getLong(2));
        });
        return sums;
    }

    private Map<Integer, Long> inColumns() {
        var sums = new TreeMap<Integer, Long>();
        var sheet = snapshots.read(() -> columns.at(snapshots.current()));
        sheet.months().forEach(month -> {
            for (var document = 0; document < month.size(); document++) {
                sums.merge(month.client(document), month.amount(document), Long::sum);
            }
        });
        return sums;
    }

    /** Debt less advance, which settling leaves as it is. */
    private Map<Integer, Long> balances(Map<String, Integer> ids) {
        var balances = new TreeMap<Integer, Long>();
        settlements.of(ids.values(), SettableClock.TODAY).forEach((client, settled) -> {
            if (!settled.invoices().isEmpty()) {
                balances.put(client, settled.debt() - settled.advance());
            }
        });
        return balances;
    }

    private static Map<Integer, Long> asMerged(Map<Integer, Long> sums, Map<String, Integer> ids) {
        var merged = new TreeMap<Integer, Long>();
        sums.forEach((client, sum) -> merged.merge(
                client.equals(ids.get("B")) || client.equals(ids.get("C"))
                        ? Objects.requireNonNull(ids.get("A"))
                        : client,
                sum,
                Long::sum));
        return merged;
    }

    private Map<String, Integer> ids() {
        return new HashMap<>(clients.idsOf("file", List.of("A", "B", "C", "D", "E", "F")));
    }

    private int id(String name) {
        return Objects.requireNonNull(clients.idsOf("file", List.of(name)).get(name));
    }

    /** Of the client's own card, wherever it counts now. */
    private int raw(String name) {
        return jdbc.sql("select id from client where external_id = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private void take(SaleTestData... rows) {
        assertThat(sales.upsert("file", Stream.of(rows).map(SaleTestData::row).toList(), SaleTestData.CREATING)
                        .rejected())
                .isEmpty();
    }

    private Asking.Answer merge(String winner, String... losers) {
        return ask(Ids.of("Client", id(winner)), Stream.of(losers).map(this::id).toList());
    }

    private Asking.Answer ask(String winner, Collection<Integer> losers) {
        return asking().ask(
                        MERGE, Map.of("input", Map.of("winner", winner, "losers", SegmentTestData.clientIds(losers))));
    }

    private Asking.Answer ask(String document) {
        return asking().ask(document);
    }

    private Asking asking() {
        return new Asking(api.admin());
    }

    private List<Refusal> refusals(String winner, List<String> losers) {
        var ids = new ArrayList<String>();
        losers.forEach(name -> ids.add(Ids.of("Client", raw(name))));
        return asking().ask(MERGE, Map.of("input", Map.of("winner", winner, "losers", ids)))
                .list("clientMerge.userErrors", Refusal.class);
    }

    private List<String> codes(String winner, List<String> losers) {
        return asking().ask(MERGE, Map.of("input", Map.of("winner", winner, "losers", losers)))
                .texts("clientMerge.userErrors[*].code");
    }

    private String version() {
        return snapshots.read(() -> snapshots.current().dataVersion());
    }
}
