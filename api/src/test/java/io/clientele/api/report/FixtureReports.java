package io.clientele.api.report;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;

import io.clientele.api.Api;
import io.clientele.api.SettableClock;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.database.Snapshots;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Language;
import io.clientele.reporting.document.Document;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports of the fixture of how figures are meant: five clients, three segments, and a sixth client who stays away. */
abstract class FixtureReports {

    private static final String SOURCE = "fixture";
    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate TO = LocalDate.of(2027, 1, 1);
    static final LocalDate TODAY = SettableClock.TODAY;
    static final String MASTER = "🛠 Мастер «№1» & Co";

    @Autowired
    ReportMaking making;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Callers callers;

    Caller asking = new Caller(1, "admin", Role.ADMIN, null);
    Caller ann = asking;
    String vip = "";
    String moscow = "";
    String drill = "";
    String gone = "";

    @BeforeAll
    void load(
            @Autowired Api api,
            @Autowired Clients clients,
            @Autowired Sales sales,
            @Autowired Invoices invoices,
            @Autowired Payments payments,
            @Autowired Interactions interactions,
            @Autowired ContactPersons people,
            @Autowired Managers managers) {
        var segments = new SegmentTestData(api::admin);
        clients.upsert(
                SOURCE,
                List.of(
                        card("c1", "Альфа")
                                .with(ClientField.MANAGER, "Ann")
                                .with(ClientField.CREDIT_LIMIT, "400")
                                .with(ClientField.INN, "7707083893")
                                .card(),
                        card("c2", "Бета").card(),
                        card("c3", MASTER).with(ClientField.MANAGER, "Boris").card(),
                        card("c4", "Дельта").card(),
                        card("c5", "Эпсилон").card(),
                        card("c6", "Ушедший").with(ClientField.MANAGER, "Ann").card()));
        people.upsert(
                SOURCE,
                List.of(new ContactPersonCard(
                        "p1", "c1", Map.of(ContactField.NAME, "Пётр Петров", ContactField.PHONE, "+79990000001"))));
        sales.upsert(
                SOURCE,
                List.of(
                        sale("1").to("c1").amount("1000").row(),
                        sale("2").to("c2").amount("400").row(),
                        sale("3").to("c3").amount("300").row(),
                        sale("4").to("c4").amount("150").row(),
                        sale("5").to("c5").amount("900").by("Ann").row(),
                        sale("6").to("c6").amount("700").at("2024-05-01T12:00").row(),
                        sale("7").to("c6").amount("300").at("2023-08-01T12:00").row(),
                        sale("8").to("c6").amount("50").at("2022-01-01T12:00").row()),
                SaleTestData.CREATING);
        invoices.upsert(
                SOURCE,
                List.of(
                        invoice("i1")
                                .of("c1")
                                .on(TODAY.minusDays(90))
                                .due(TODAY.minusDays(40))
                                .amount("600")
                                .invoice(),
                        invoice("i2")
                                .of("c2")
                                .on(TODAY.minusDays(3))
                                .due(TODAY.plusDays(5))
                                .amount("200")
                                .invoice()));
        payments.upsert(
                SOURCE,
                List.of(payment("p1")
                        .of("c1")
                        .on(TODAY.minusDays(20))
                        .amount("100")
                        .closing("i1")
                        .payment()));
        interactions.upsert(
                SOURCE,
                List.of(
                        contact("k1")
                                .with("c1")
                                .kind("CALL")
                                .at("2026-03-01T10:00")
                                .through("Телефон")
                                .row(),
                        contact("k2")
                                .with("c5")
                                .kind("COMPLAINT")
                                .at("2026-04-01T10:00")
                                .row(),
                        contact("k3")
                                .with("c2")
                                .kind("CALL")
                                .at("2025-04-01T10:00")
                                .row()));
        var ids = clients.idsOf(SOURCE, List.of("c1", "c2", "c3", "c5"));
        vip = segments.list("VIP", numbers(ids, "c1", "c3", "c5"));
        moscow = segments.list("Moscow", numbers(ids, "c1", "c2", "c5"));
        drill = segments.list("Drill", numbers(ids, "c5"));
        gone = segments.list("Gone", numbers(ids, "c5"));
        segments.delete(gone);
        ann = new Caller(
                1, "ann", Role.MANAGER, managers.idsOf(SOURCE, List.of("Ann")).get("Ann"));
    }

    Paper paper(ReportKind kind, String... ids) {
        return new Paper(document(request(kind, FROM, TO, ids.length == 0 ? null : List.of(ids), Language.EN)));
    }

    static ReportRequest request(
            ReportKind kind, LocalDate from, LocalDate to, @Nullable List<String> ids, Language language) {
        return new ReportRequest(kind, from, to, ids, null, language, null);
    }

    Document document(ReportRequest request) {
        return callers.as(asking, () -> snapshots.read(() -> making.document(request)));
    }

    private static Card card(String id, String name) {
        return Card.of(id).with(ClientField.NAME, name);
    }

    private static SaleTestData sale(String document) {
        return SaleTestData.sale(document, "1");
    }

    private static InteractionTestData contact(String id) {
        return InteractionTestData.interaction(id);
    }

    private static List<Integer> numbers(Map<String, Integer> ids, String... keys) {
        return Arrays.stream(keys)
                .map(key -> Objects.requireNonNull(ids.get(key)))
                .toList();
    }
}
