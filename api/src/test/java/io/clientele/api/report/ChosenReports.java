package io.clientele.api.report;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.SettableClock;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.database.Snapshots;
import io.clientele.api.interaction.change.InteractionRow;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Language;
import io.clientele.reporting.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports of random sales for which something was chosen. */
abstract class ChosenReports {

    private static final String SOURCE = "chosen";
    private static final int CLIENTS = 60;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 1);
    static final String PERIOD = "period: {between: {from: \"2026-01-01\", to: \"2027-01-01\"}}";

    @Autowired
    Api api;

    @Autowired
    ReportMaking making;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Callers callers;

    private final Caller admin = new Caller(1, "admin", Role.ADMIN, null);
    private static final int CONTACTS = 400;

    private final Random random = new Random(20261126);
    String everybody = "";

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Sales sales,
            @Autowired Invoices invoices,
            @Autowired Payments payments,
            @Autowired Interactions interactions) {
        var cards = new ArrayList<ClientCard>();
        var rows = new ArrayList<SaleRow>();
        var owed = new ArrayList<InvoiceRow>();
        for (var at = 0; at < CLIENTS; at++) {
            var client = "c" + at;
            cards.add(Card.of(client).card());
            sold(client, rows);
            owed.add(invoice("i" + at)
                    .of(client)
                    .on(SettableClock.TODAY.minusDays(200))
                    .due(SettableClock.TODAY.minusDays(random.nextInt(120) - 20))
                    .amount(String.valueOf(100 + random.nextInt(900)))
                    .invoice());
        }
        clients.upsert(SOURCE, cards);
        sales.upsert(SOURCE, rows, SaleTestData.CREATING);
        invoices.upsert(SOURCE, owed);
        payments.upsert(SOURCE, List.of(inAdvance("c0", "70"), inAdvance("c1", "5000")));
        assertThat(interactions.upsert(SOURCE, contacts()).rejected()).isEmpty();
        var ids = clients.idsOf(
                SOURCE, IntStream.range(0, CLIENTS).mapToObj(at -> "c" + at).toList());
        everybody = new SegmentTestData(api::admin).list("Everybody", ids.values());
    }

    /** By people who look after nobody and sell nothing. */
    private List<InteractionRow> contacts() {
        return IntStream.range(0, CONTACTS)
                .mapToObj(at -> interaction("contact " + at)
                        .with("c" + random.nextInt(CLIENTS))
                        .on(LocalDate.of(2025, 10, 1).plusDays(random.nextInt(400)))
                        .through(at % 3 == 0 ? "Почта" : "Телефон")
                        .by(at % 5 == 0 ? "Борис" : "Анна")
                        .row())
                .toList();
    }

    /** To another firm of the owner than the client owes, or more than he owes. */
    private static PaymentRow inAdvance(String client, String amount) {
        return payment("advance of " + client)
                .of(client)
                .at("Вторая")
                .on(SettableClock.TODAY.minusDays(1))
                .amount(amount)
                .payment();
    }

    private void sold(String client, List<SaleRow> rows) {
        var times = random.nextInt(8);
        for (var time = 0; time < times; time++) {
            var day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(690));
            var document = client + "-" + time;
            for (var line = 1; line <= 1 + random.nextInt(2); line++) {
                rows.add(SaleTestData.sale(document, String.valueOf(line))
                        .to(client)
                        .of("p" + random.nextInt(4))
                        .amount(String.valueOf(10 + random.nextInt(990)))
                        .at(day + "T12:00")
                        .row());
            }
        }
    }

    Document document(ReportKind kind, @Nullable Map<String, String> parameters, Language language) {
        return document(kind, null, parameters, language);
    }

    Document document(
            ReportKind kind,
            @Nullable List<String> segments,
            @Nullable Map<String, String> parameters,
            Language language) {
        var request = new ReportRequest(kind, FROM, TO, segments, null, language, parameters);
        return callers.as(admin, () -> snapshots.read(() -> making.document(request)));
    }
}
