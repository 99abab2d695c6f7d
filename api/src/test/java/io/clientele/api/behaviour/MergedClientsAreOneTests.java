package io.clientele.api.behaviour;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.contact.Person;
import io.clientele.api.database.Outcome;
import io.clientele.api.graphql.Ids;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.SegmentTestData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is known of clients that were merged is known of one. */
@ClienteleTest
class MergedClientsAreOneTests extends MergingClients {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

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

    private final Random random = new Random(4_007);

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

    private void take(SaleTestData... rows) {
        assertThat(sales.upsert("file", Stream.of(rows).map(SaleTestData::row).toList(), SaleTestData.CREATING)
                        .rejected())
                .isEmpty();
    }
}
