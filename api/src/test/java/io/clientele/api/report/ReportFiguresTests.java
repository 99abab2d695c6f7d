package io.clientele.api.report;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The fixture of how figures are meant: five clients, three segments, and a sixth client who stays away. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFiguresTests {

    private static final String SOURCE = "fixture";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 1);
    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final String MASTER = "🛠 Мастер «№1» & Co";

    private final SegmentTestData segments;
    private final ReportMaking making;
    private final ReportContents contents;
    private final ReportQuestions questions;
    private final Snapshots snapshots;
    private final Callers callers;
    private Caller asking = new Caller(1, "admin", Role.ADMIN, null);
    private Caller ann = asking;
    private String vip = "";
    private String moscow = "";
    private String drill = "";
    private String gone = "";

    @Autowired
    ReportFiguresTests(
            Api api,
            ReportMaking making,
            ReportContents contents,
            ReportQuestions questions,
            Snapshots snapshots,
            Callers callers) {
        this.segments = new SegmentTestData(api::admin);
        this.making = making;
        this.contents = contents;
        this.questions = questions;
        this.snapshots = snapshots;
        this.callers = callers;
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Sales sales,
            @Autowired Invoices invoices,
            @Autowired Payments payments,
            @Autowired Interactions interactions,
            @Autowired ContactPersons people,
            @Autowired Managers managers) {
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

    @Test
    void classesClientsByTheShareOfThoseWhoBringMore() {
        var paper = paper(ReportKind.ABC_XYZ);

        assertThat(paper.column("Clients by importance", "Client"))
                .containsExactly("Альфа", "Эпсилон", "Бета", MASTER, "Дельта");
        assertThat(paper.column("Clients by importance", "Revenue"))
                .containsExactly("1000", "900", "400", "300", "150");
        assertThat(paper.column("Clients by importance", "ABC")).containsExactly("A", "A", "A", "B", "B");
        assertThat(paper.column("Clients by importance", "Cumulative share, %"))
                .containsExactly("36.3636", "69.0909", "83.6364", "94.5455", "100");
        assertThat(paper.value("ABC and XYZ classes", "A", "Revenue")).isEqualTo("2300");
        assertThat(paper.document().findings().getFirst()).contains("3 clients", "2,300");
    }

    @Test
    void laysSegmentsOver() {
        var paper = paper(ReportKind.SEGMENT_OVERLAP);

        assertThat(paper.column("Overlaps pair by pair", "Shared clients")).containsExactly("2", "1", "1");
        assertThat(paper.value("Overlaps pair by pair", "2", "Revenue of shared"))
                .isEqualTo("1900");
        assertThat(paper.value("Overlaps pair by pair", "2", "Shared of union, %"))
                .isEqualTo("0.5");
        assertThat(paper.column("Combinations of segments", "Clients")).containsExactly("1", "1", "1", "1");
        assertThat(paper.column("Combinations of segments", "Revenue"))
                .containsExactlyInAnyOrder("1000", "400", "300", "900");
        assertThat(paper.document().findings().getFirst()).contains("4 distinct clients", "7", "3 more");
    }

    @Test
    void countsSalesThreeWays() {
        var paper = paper(ReportKind.SALES_BY_SEGMENT);

        assertThat(paper.value("Sales by segment", "VIP", "Revenue with VAT")).isEqualTo("2200");
        assertThat(paper.value("Sales by segment", "Distinct total", "Revenue with VAT"))
                .isEqualTo("2600");
        assertThat(paper.value("Sales by segment", "In no segment", "Revenue with VAT"))
                .isEqualTo("150");
        assertThat(paper.value("Sales by segment", "Company total", "Revenue with VAT"))
                .isEqualTo("2750");
        assertThat(paper.value("Without double counting", "VIP", "Revenue, split"))
                .isEqualTo("1100");
        assertThat(paper.value("Without double counting", "VIP", "Revenue, this segment only"))
                .isEqualTo("300");
    }

    @Test
    void scoresClients() {
        var paper = paper(ReportKind.RFM);

        assertThat(paper.value("RFM groups", "Total", "Clients")).isEqualTo("5");
        assertThat(paper.value("RFM groups", "Total", "Revenue")).isEqualTo("2750");
        assertThat(paper.value("Clients by RFM", "Альфа", "M")).isEqualTo("5");
        assertThat(paper.value("Clients by RFM", "Дельта", "M")).isEqualTo("1");
        assertThat(paper.section("RFM groups").note()).contains("5 is the best");
    }

    @Test
    void agesDebts() {
        var paper = paper(ReportKind.RECEIVABLES);

        assertThat(paper.column("Debts by client", "Client")).containsExactly("Альфа", "Бета");
        assertThat(paper.value("Debts by client", "Альфа", "Debt")).isEqualTo("500");
        assertThat(paper.value("Debts by client", "Альфа", "31–60")).isEqualTo("500");
        assertThat(paper.value("Debts by client", "Альфа", "Most days")).isEqualTo("40");
        assertThat(paper.value("Debts by client", "Альфа", "Over limit")).isEqualTo("100");
        assertThat(paper.value("Debts by client", "Альфа", "Last payment"))
                .isEqualTo(TODAY.minusDays(20).toString());
        assertThat(paper.value("Debts by client", "Бета", "Not due")).isEqualTo("200");
        assertThat(paper.value("Debts by age", "Total", "Debt")).isEqualTo("700");
    }

    @Test
    void tellsWhatLostClientsBroughtInTheirLastYear() {
        var paper = paper(ReportKind.LOST_AND_SLEEPING);

        assertThat(paper.column("Lost and sleeping", "Client")).containsExactly("Ушедший");
        assertThat(paper.column("Lost and sleeping", "Last purchase")).containsExactly("2024-05-01");
        assertThat(paper.column("Lost and sleeping", "Revenue of 12 months before leaving"))
                .containsExactly("1000");
    }

    @Test
    void tellsWhatManagersDo() {
        var paper = paper(ReportKind.MANAGERS);

        assertThat(paper.value("Managers at work", "Ann", "Clients")).isEqualTo("2");
        assertThat(paper.value("Managers at work", "Ann", "Active")).isEqualTo("1");
        assertThat(paper.value("Managers at work", "Ann", "Lost")).isEqualTo("1");
        assertThat(paper.value("Managers at work", "Ann", "Revenue")).isEqualTo("900");
        assertThat(paper.value("Managers at work", "Ann", "Overdue")).isEqualTo("500");
    }

    @Test
    void givesOrdersToChannels() {
        var paper = paper(ReportKind.CHANNELS);

        assertThat(paper.value("Channels", "Телефон", "Orders")).isEqualTo("1");
        assertThat(paper.value("Channels", "Телефон", "Revenue")).isEqualTo("1000");
        assertThat(paper.value("Channels", "No interaction before", "Orders")).isEqualTo("4");
        assertThat(paper.value("Channels", "Total", "Revenue")).isEqualTo("2750");
    }

    @Test
    void countsWhoComesBack() {
        var paper = paper(ReportKind.RETENTION);

        assertThat(paper.value("Retention of clients", "March 2026", "Clients")).isEqualTo("5");
        assertThat(paper.value("Retention of clients", "March 2026", "Month 0")).isEqualTo("1");
        assertThat(paper.value("Retention of clients", "March 2026", "Month 1")).isEqualTo("0");
    }

    @Test
    void listsContactsOfASegment() {
        var paper = paper(ReportKind.SEGMENT_CONTACTS, vip);

        assertThat(paper.column("List for calls and mailings", "Client")).containsExactly("Альфа", "Эпсилон", MASTER);
        assertThat(paper.value("List for calls and mailings", "Альфа", "Contact person"))
                .isEqualTo("Пётр Петров");
        assertThat(paper.value("List for calls and mailings", "Альфа", "INN")).isEqualTo("7707083893");
        assertThat(paper.value("List for calls and mailings", "Альфа", "Debt")).isEqualTo("500");
    }

    @Test
    void listsInteractionsOfASegment() {
        var paper = paper(ReportKind.SEGMENT_INTERACTIONS, moscow);

        assertThat(paper.column("Interactions", "Client")).containsExactly("Эпсилон", "Альфа");
        assertThat(paper.column("Interactions", "Kind")).containsExactly("Complaint", "Call");
    }

    @Test
    void tellsAllOfOneSegment() {
        var paper = paper(ReportKind.SEGMENT_PASSPORT, moscow);

        assertThat(paper.value("What the segment is", "Name", "Value")).isEqualTo("Moscow");
        assertThat(paper.value("Overlaps with segments", "VIP", "Shared clients"))
                .isEqualTo("2");
        assertThat(paper.value("Sales of the segment by month", "2026-03-01", "Revenue with VAT"))
                .isEqualTo("2300");
        assertThat(paper.document().findings().getFirst()).contains("3 clients");
    }

    @Test
    void tellsHowSegmentsWent() {
        var paper = paper(ReportKind.SEGMENT_DYNAMICS, vip);

        assertThat(paper.value("Dynamics", "2026-11-01", "Entered")).isEqualTo("3");
        assertThat(paper.value("Dynamics", "2026-11-01", "Is")).isEqualTo("3");
        assertThat(paper.value("Where clients went", "Total", "Clients")).isEqualTo("6");
    }

    @Test
    void putsTheOtherReportsTogether() {
        var paper = paper(ReportKind.MARKETING_ANALYSIS);

        assertThat(paper.document().findings()).hasSizeBetween(3, 6);
        assertThat(paper.value("Sales by segment", "Company total", "Revenue with VAT"))
                .isEqualTo("2750");
        assertThat(paper.section("Debts by client").table().lines()).hasSize(2);
        assertThat(paper.document().sections())
                .extracting(section -> section.sheet())
                .doesNotHaveDuplicates();
    }

    @Test
    void sumsThoseWhomAShortListLeavesOut() {
        var abc = beginning(ReportKind.ABC_XYZ, 2);

        assertThat(abc.column("Clients by importance", "Client"))
                .containsExactly("Альфа", "Эпсилон", "Others (3 more rows)");
        assertThat(abc.column("Clients by importance", "Revenue")).containsExactly("1000", "900", "850");
    }

    @ParameterizedTest
    @EnumSource
    void standsAPeriodWithoutSales(ReportKind kind) {
        for (var language : Language.values()) {
            var document = document(
                    request(kind, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 4, 1), ids(kind, vip), language));

            assertThat(document.findings()).isNotEmpty();
            assertThat(document.sections()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAManagerOfHisClientsAlone(ReportKind kind) {
        asking = ann;
        try {
            var paper = new Paper(document(request(kind, FROM, TO, ids(kind, vip), Language.RU)));

            assertThat(paper.all()).doesNotContain(MASTER, "Бета", "Дельта", "Эпсилон", "2750", "2600");
            assertThat(paper.document().frame().partial()).isTrue();
        } finally {
            asking = new Caller(1, "admin", Role.ADMIN, null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersTheSameTwice(ReportKind kind) {
        var request = request(kind, FROM, TO, ids(kind, vip), Language.RU);

        assertThat(document(request).sections()).isEqualTo(document(request).sections());
    }

    @Test
    void refusesASegmentThatIsGone() {
        assertThatThrownBy(() -> paper(ReportKind.SEGMENT_PASSPORT, gone)).hasMessageContaining("no segment");
    }

    @Test
    void wantsExactlyOneSegmentWhereItIsAboutOne() {
        assertThatThrownBy(() -> paper(ReportKind.SEGMENT_CONTACTS)).hasMessageContaining("name exactly one");
        assertThatThrownBy(() -> paper(ReportKind.SEGMENT_CONTACTS, vip, drill)).hasMessageContaining("2 were named");
    }

    private Paper paper(ReportKind kind, String... ids) {
        return new Paper(document(request(kind, FROM, TO, ids.length == 0 ? null : List.of(ids), Language.EN)));
    }

    private Paper beginning(ReportKind kind, int most) {
        var request = request(kind, FROM, TO, null, Language.EN);
        return new Paper(callers.as(
                asking,
                () -> snapshots.read(
                        () -> contents.of(kind).fill(questions.of(request).first(most)))));
    }

    private static @Nullable List<String> ids(ReportKind kind, String one) {
        return kind.ofOneSegment() ? List.of(one) : null;
    }

    private static ReportRequest request(
            ReportKind kind, LocalDate from, LocalDate to, @Nullable List<String> ids, Language language) {
        return new ReportRequest(kind, from, to, ids, null, language, null);
    }

    private Document document(ReportRequest request) {
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
