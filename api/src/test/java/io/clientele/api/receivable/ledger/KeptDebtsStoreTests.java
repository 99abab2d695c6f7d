package io.clientele.api.receivable.ledger;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Snapshots;
import io.clientele.api.database.column.ColumnFiles;
import io.clientele.api.receivable.ReceivableTestData;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.Payments;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class KeptDebtsStoreTests {

    private static final int CLIENTS = 40;
    private static final int OVERDUE = 10;

    @Autowired
    Clients clients;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Settlements settlements;

    @Autowired
    ColumnFiles files;

    @Autowired
    Changes changes;

    @Autowired
    Snapshots snapshots;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(16);

    @BeforeEach
    void makeClients() {
        ReceivableTestData.clear(jdbc);
        clock.set(SettableClock.TODAY);
        clients.upsert(
                "file",
                IntStream.range(0, CLIENTS)
                        .mapToObj(n -> Card.of("C" + n).card())
                        .toList());
    }

    @Test
    void startsWithWhatWasKeptAndBringsItToThePresentAndToday() {
        takeRandom(300);
        var before = new Node();
        before.kept.warm();
        before.kept.save();
        assertThat(before.debts()).isEqualTo(settled());
        takeRandom(40);
        clock.set(SettableClock.TODAY.plusDays(3));

        var after = new Node();
        after.kept.warm();

        assertThat(after.debts()).isEqualTo(settled());
    }

    @Test
    void readsOnlyWhoChangedWhenAFileWasKept() {
        takeRandom(300);
        var before = new Node();
        before.kept.warm();
        before.kept.save();
        var known = before.debts();
        // Known to nobody who reads but what changed.
        jdbc.sql("update receivable set amount = amount + 1000").update();
        invoices.upsert("file", List.of(invoice("NEW").of("C7").amount("5").invoice()));

        var after = new Node();
        after.kept.warm();

        var changed = clients.idsOf("file", List.of("C7")).get("C7");
        var told = after.debts();
        assertThat(told.remove(changed)).isNotEqualTo(known.remove(changed));
        assertThat(told).isEqualTo(known);
    }

    /** What a node has of the room after its start. */
    private final class Node {

        private final LedgerFile file = new LedgerFile(files);
        private final Ledgers ledgers = new Ledgers(snapshots, changes, new FactReader(jdbc), file);
        private final KeptDebts kept = new KeptDebts(ledgers, file, snapshots);

        private Map<Integer, String> debts() {
            var debts = new TreeMap<Integer, String>();
            snapshots
                    .read(() -> ledgers.on(snapshots.current().businessDate(), null))
                    .debts(OVERDUE, null, (client, overdue, debt) -> debts.put(client, overdue + " of " + debt));
            return debts;
        }
    }

    private Map<Integer, String> settled() {
        var debts = new TreeMap<Integer, String>();
        snapshots.read(() -> {
            settlements.each(snapshots.current().businessDate(), null, (settled, client) -> {
                if (settled.debt() > 0) {
                    debts.put(client, settled.overdue(OVERDUE) + " of " + settled.debt());
                }
            });
            return debts;
        });
        return debts;
    }

    private void takeRandom(int facts) {
        for (var left = facts; left > 0; left--) {
            var number = random.nextInt(200);
            var client = "C" + random.nextInt(CLIENTS);
            invoices.upsert(
                    "file",
                    List.of(invoice("I" + number)
                            .of(client)
                            .on(day())
                            .amount("" + (1 + random.nextInt(500)))
                            .invoice()));
            payments.upsert(
                    "file",
                    List.of(payment("P" + number)
                            .of(client)
                            .on(day())
                            .amount("" + (1 + random.nextInt(400)))
                            .closing(random.nextBoolean() ? "I" + number : null)
                            .payment()));
        }
    }

    private LocalDate day() {
        return SettableClock.TODAY.minusDays(random.nextInt(60)).plusDays(5);
    }
}
