package io.clientele.api.receivable.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.receivable.ReceivableTestData;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thirty clients, C0 to C29, before each test; who owes and who pays is taken in and kept in plain Java. */
abstract class OwedMoney {

    static final LocalDate TODAY = SettableClock.TODAY;
    static final int CLIENTS = 30;
    static final PeriodChoice LONG = new PeriodChoice.Last(24, CalendarUnit.MONTH, true);

    @Autowired
    DebtQuestions questions;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Clients clients;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    /** What was taken in, by key; the definition is worked out from these. */
    final Map<String, InvoiceRow> owed = new HashMap<>();

    final Map<String, PaymentRow> paid = new HashMap<>();

    @BeforeEach
    void clear() {
        ReceivableTestData.clear(jdbc);
        clients.upsert(
                "file",
                IntStream.range(0, CLIENTS)
                        .mapToObj(number -> Card.of("C" + number)
                                .with(ClientField.CREDIT_LIMIT, limit(number))
                                .card())
                        .toList());
    }

    /** Every third client may owe 100; those between have no limit, or one of nothing. */
    static String limit(int number) {
        return number % 3 == 1 ? "100" : number % 3 == 2 ? "0" : "";
    }

    List<String> who(Debt question, LocalDate date, @Nullable Collection<String> among) {
        return names(snapshots.read(() -> questions.clientsWho(question, date, ids(among))));
    }

    List<String> who(PaymentDiscipline question, LocalDate date, @Nullable Collection<String> among) {
        return names(snapshots.read(() -> questions.clientsWho(question, date, ids(among))));
    }

    private @Nullable RoaringBitmap ids(@Nullable Collection<String> clients) {
        if (clients == null) {
            return null;
        }
        var ids = new RoaringBitmap();
        clients.forEach(client -> ids.add(id(client)));
        return ids;
    }

    int id(String client) {
        return clients.idsOf("file", List.of(client)).getOrDefault(client, 0);
    }

    private List<String> names(RoaringBitmap ids) {
        var names = new ArrayList<String>();
        clients.byIds(ids.stream().boxed().toList()).forEach(client -> names.add(client.externalId()));
        return names.stream().sorted().toList();
    }

    void owe(ReceivableTestData... given) {
        var rows = Stream.of(given).map(ReceivableTestData::invoice).toList();
        assertThat(invoices.upsert("file", rows).rejected()).isEmpty();
        rows.forEach(row -> owed.put(row.document(), row));
    }

    void pay(ReceivableTestData... given) {
        var rows = Stream.of(given).map(ReceivableTestData::payment).toList();
        assertThat(payments.upsert("file", rows).rejected()).isEmpty();
        rows.forEach(row -> paid.put(row.externalId(), row));
    }
}
