package io.clientele.api.exchange.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
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
import io.clientele.api.segment.ranking.MemberOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Lists taken at the doors, against GraphQL, whose pages have oracles of their own, and against plain Java. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListDoorTests {

    private static final String DAYS = "from=%s&to=%s".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());
    private static final LocalDate EARLIER = SettableClock.TODAY.minusDays(10);
    private static final String NORTH = "{\"region\": {\"eq\": \"North\"}}";

    /** A list asked for: by whom, in which order, with a filter or without, now or on a day. */
    record Case(MemberOrder order, boolean reversed, String caller, boolean north, boolean earlier) {

        static Stream<Case> all() {
            return Arrays.stream(MemberOrder.values())
                    .flatMap(order -> Stream.of(
                            new Case(order, false, "admin", false, false),
                            new Case(order, true, "admin", true, true),
                            new Case(order, false, "ann", false, true),
                            new Case(order, true, "ann", true, false)));
        }

        String direction() {
            return (order.usual().name().startsWith("A") != reversed) ? "ASCENDING" : "DESCENDING";
        }
    }

    private final Api api;
    private final SettableClock clock;
    private final RandomBase base = new RandomBase(97);
    private final SegmentTestData admin;
    private List<String> segments = List.of();
    private String list = "";

    @Autowired
    ListDoorTests(Api api, SettableClock clock) {
        this.api = api;
        this.clock = clock;
        this.admin = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Invoices invoices,
            @Autowired ContactPersons people,
            @Autowired PropertyDefinitions definitions,
            @Autowired Managers managers) {
        base.into(clients, products, sales);
        segments = base.make(admin);
        definitions.create("staff", "Сотрудников", PropertyType.NUMBER, List.of());
        clients.upsert(
                "list",
                List.of(Card.of("wild")
                        .with(ClientField.NAME, "=HYPERLINK(\"http://x\"), ООО «Ромашка; и Ко»\nфилиал")
                        .with(ClientField.CODE, "007")
                        .with(ClientField.INN, "0100000000")
                        .with(ClientField.KIND, "COMPANY")
                        .with(ClientField.REGION, "Wild")
                        .with(ClientField.PHONE, "+7 999 000-00-00")
                        .with(ClientField.EMAIL, "own@example.org")
                        .with(ClientField.CREDIT_LIMIT, "1234.5")
                        .property("staff", "12.5")
                        .consent("EMAIL", EARLIER)
                        .consent("CALL", EARLIER)
                        .card()));
        people.upsert(
                "list",
                List.of(
                        person("p1", "Анна", "Бухгалтер", null, "+7 111", true),
                        person("p2", "Борис", "Директор", "лпр", "+7 222", true),
                        person("p3", "Абрам", "Директор", "ЛПР", "+7 333", false)));
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
    @MethodSource("io.clientele.api.exchange.list.ListDoorTests$Case#all")
    void listsTheMembersThatGraphQlShowsInItsOrderWithItsFigures(Case asked) {
        var shown = new SegmentTestData(() -> api.as(asked.caller())).ask("""
                { segment(id: "%s") { members(first: 1000 orderBy: %s direction: %s %s %s
                  period: {between: {from: "%s", to: "%s"}}) { edges { since via amount { amount } lastPurchase
                  debt { amount } node { externalId } } } } }""".formatted(
                        list,
                        asked.order(),
                        asked.direction(),
                        asked.earlier() ? "asOf: \"" + EARLIER + "\"" : "",
                        asked.north() ? "filter: {region: {eq: \"North\"}}" : "",
                        RandomBase.PERIOD.from(),
                        RandomBase.PERIOD.to()));

        var file = ListedFile.csv(bytes(
                asked.caller(),
                "/segments/%s/members.csv?locale=EN&columns=external_id,since,revenue,lastPurchase,Долг&orderBy=%s&direction=%s&%s%s"
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
    }

    @Test
    void tellsFiguresByTheirDefinitions() {
        var file = ListedFile.csv(bytes(
                "admin",
                "/clients.csv?locale=EN&columns=number,external_id,revenue,margin,orders,average_order,manager&orderBy=ID&"
                        + DAYS));

        assertThat(file.column("No."))
                .startsWith("1", "2", "3")
                .hasSize(base.buyers().size() + 1);
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

        var file = ListedFile.csv(bytes(
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
    void hasTheColumnsOfACallListUnlessOthersAreNamed() {
        var file = ListedFile.csv(bytes("admin", "/clients.csv?filter={filter}", "{\"region\": {\"eq\": \"Wild\"}}"));

        assertThat(file.header())
                .containsExactly(
                        "№",
                        "Код",
                        "Клиент",
                        "ИНН",
                        "Контактное лицо",
                        "Должность",
                        "Телефон",
                        "Эл. почта",
                        "Менеджер",
                        "Последняя покупка",
                        "Выручка",
                        "Долг",
                        "Согласие");
        assertThat(file.rows())
                .containsExactly(List.of(
                        "1",
                        "007",
                        "'=HYPERLINK(\"http://x\"), ООО «Ромашка; и Ко»\nфилиал",
                        "0100000000",
                        "Борис",
                        "Директор",
                        "'+7 222",
                        "own@example.org",
                        "",
                        "",
                        "0.00",
                        "0.00",
                        "звонок, эл. почта"));
    }

    @Test
    void writesCsvThatARussianExcelOpens() {
        var bytes = bytes(
                "admin",
                "/clients.csv?preset=excel&columns=code,credit_limit,property:STAFF,kind,active,segment:%s&filter={filter}"
                        .formatted(list),
                "{\"region\": {\"eq\": \"Wild\"}}");

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFFКод;Лимит;Сотрудников;Вид;Активен;Приходят / уходят",
                        "007;1234,50;12,5;юрлицо;да;нет",
                        ""));
    }

    @Test
    void writesAWorkbookOfTypedCells() throws Exception {
        var answer = answer(
                "admin",
                "/segments/%s/members.xlsx?columns=number,external_id,name,revenue,last_purchase,via&%s"
                        .formatted(list, DAYS));

        var disposition = String.valueOf(answer.getResponseHeaders().getFirst("Content-Disposition"));
        assertThat(disposition)
                .startsWith("attachment")
                .contains("filename*=UTF-8''%D0%9F%D1%80%D0%B8%D1%85%D0%BE%D0%B4%D1%8F%D1%82%20%D1%83")
                .contains("2026-11-22.xlsx");
        try (var workbook = ListedFile.workbook(body(answer))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Список");
            assertThat(sheet.getLastRowNum()).isEqualTo(35);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("список вручную");
            var parameters = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            assertThat(parameters.getSheetName()).isEqualTo("Параметры");
            assertThat(parameters.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Приходят / уходят");
            assertThat(parameters.getRow(parameters.getLastRowNum()).getCell(1).getStringCellValue())
                    .isEqualTo("35");
        }
    }

    @Test
    void listsTheClientsOfACell() {
        var laid = segments.subList(0, 3);
        for (var mask = 1; mask < 8; mask++) {
            var bits = mask;
            var in = Stream.of(0, 1, 2).filter(at -> (bits >> at & 1) == 1).toList();
            for (var exclusive : List.of(true, false)) {
                var file = ListedFile.csv(bytes(
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

    @Test
    void listsSalesOfAPeriod() {
        for (var caller : List.of("admin", "ann")) {
            var documents = base.documents(RandomBase.PERIOD).stream()
                    .filter(document -> caller.equals("admin")
                            || (document.buyer() != null
                                    && document.buyer().managers().contains("Ann")))
                    .toList();

            var file = ListedFile.csv(bytes(caller, "/sales.csv?locale=EN&" + DAYS));

            assertThat(file.column("Document"))
                    .containsExactlyInAnyOrderElementsOf(
                            documents.stream().map(Document::number).toList());
            assertThat(file.column("Date")).isSorted();
            assertThat(sum(file.column("Amount"))).isEqualByComparingTo(money(documents, d -> d.sum(Line::amount)));
            assertThat(sum(file.column("Margin"))).isEqualByComparingTo(money(documents, Document::margin));
            var clients = file.maps().stream()
                    .collect(Collectors.toMap(row -> row.get("Document"), row -> row.get("Client")));
            documents.forEach(document -> assertThat(clients.get(document.number()))
                    .isEqualTo(document.buyer() == null ? "" : document.buyer().name()));
        }
    }

    @Test
    void listsNobodyOfAnEmptySegment() {
        var empty = admin.list("Nobody", List.of());

        assertThat(ListedFile.csv(bytes("admin", "/segments/%s/members.csv?columns=name".formatted(empty))))
                .isEqualTo(new ListedFile(List.of("Клиент"), List.of()));
        var workbook = ListedFile.workbook(bytes("admin", "/segments/%s/members.xlsx".formatted(empty)));
        assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/clients.csv?columns=name,shoe_size | 400 | UNKNOWN_COLUMN | last_purchase",
                "/clients.csv?columns=name,Клиент,name | 400 | COLUMN_TWICE | name",
                "/clients.csv?columns=since | 400 | COLUMN_UNUSABLE | since",
                "/clients.csv?columns=property:nothing | 400 | UNKNOWN_PROPERTY | nothing",
                "/clients.csv?columns=segment:U2VnbWVudDo5OTk5OTk | 404 | NOT_FOUND | segment",
                "/clients.csv?orderBy=SINCE | 400 | ORDER_UNUSABLE | SINCE",
                "/clients.csv?orderBy=SHOE_SIZE | 400 | BAD_PARAMETER | LAST_PURCHASE",
                "/clients.csv?preset=numbers | 400 | BAD_PARAMETER | excel",
                "/clients.csv?from=2026-01-01 | 400 | PERIOD_INCOMPLETE | exclusive",
                "/clients.pdf | 400 | BAD_FORMAT | xlsx",
                "/sales.csv?columns=shoe_size | 400 | UNKNOWN_COLUMN | sold_at",
                "/segments/U2VnbWVudDo5OTk5OTk/members.csv | 404 | NOT_FOUND | segment",
                "/segments/Q2xpZW50OjE/members.csv | 400 | WRONG_ID_TYPE | Segment",
                "/overlaps/cell.csv?segments=U2VnbWVudDo5OTk5OTk&in=U2VnbWVudDo5OTk5OTk | 404 | NOT_FOUND | segment"
            })
    void refusesWhatCannotBe(String address, int status, String code, String word) {
        refuses(address, status, code, word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{not json | BAD_FILTER", "{\"shoeSize\": 3} | BAD_FILTER", "[] | BAD_FILTER"})
    void refusesFiltersThatTheSchemaDoesNotKnow(String filter, String code) {
        refuses("/clients.csv?filter={filter}", 400, code, "ClientFilter", filter);
    }

    @Test
    void knowsNothingOfADeletedSegment() {
        var gone = admin.list("Gone", List.of());
        admin.delete(gone);

        refuses("/segments/%s/members.xlsx".formatted(gone), 404, "NOT_FOUND", "segment");
    }

    @Test
    void letsNobodyInWithoutAToken() {
        for (var door : List.of("/clients.csv", "/sales.xlsx", "/overlaps/cell.csv")) {
            api.anyone().get().uri(door).exchange().expectStatus().isUnauthorized();
        }
    }

    private void refuses(String address, int status, String code, String word, Object... values) {
        api.rest("admin")
                .get()
                .uri(address, values)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("code")
                .isEqualTo(code)
                .jsonPath("detail")
                .value(detail -> assertThat(String.valueOf(detail)).contains(word));
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

    private byte[] bytes(String caller, String address, Object... values) {
        return body(answer(caller, address, values));
    }

    private EntityExchangeResult<byte[]> answer(String caller, String address, Object... values) {
        return api.rest(caller)
                .get()
                .uri(address, values)
                .header("Accept-Language", "ru")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    private static byte[] body(EntityExchangeResult<byte[]> answer) {
        var body = answer.getResponseBody();
        return body == null ? new byte[0] : body;
    }

    private static BigDecimal money(List<Document> documents, ToLongFunction<Document> figure) {
        return Money.decimal(documents.stream().mapToLong(figure).sum());
    }

    private static BigDecimal sum(List<String> cells) {
        return cells.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
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

    private static ContactPersonCard person(
            String externalId, String name, String position, @Nullable String role, String phone, boolean active) {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        fields.put(ContactField.NAME, name);
        fields.put(ContactField.POSITION, position);
        fields.put(ContactField.PHONE, phone);
        fields.put(ContactField.ACTIVE, String.valueOf(active));
        if (role != null) {
            fields.put(ContactField.ROLE, role);
        }
        return new ContactPersonCard(externalId, "wild", fields);
    }

    private static InvoiceRow invoice(Buyer buyer, int amount) {
        var day = SettableClock.TODAY.minusDays(20);
        return new InvoiceRow(
                "i" + buyer.externalId(),
                buyer.externalId(),
                day,
                day.plusDays(14),
                BigDecimal.valueOf(amount),
                null,
                null,
                null,
                null);
    }
}
