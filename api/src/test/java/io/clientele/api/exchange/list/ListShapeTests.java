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
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.segment.SegmentTestData;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** How lists look as files of each format. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListShapeTests {

    private static final String DAYS = "from=2025-12-10&to=2026-10-21";
    private static final LocalDate EARLIER = SettableClock.TODAY.minusDays(10);

    private final ListDoor door;
    private final SegmentTestData admin;
    private String list = "";

    @Autowired
    ListShapeTests(Api api) {
        this.door = new ListDoor(api);
        this.admin = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(
            @Autowired Clients clients, @Autowired ContactPersons people, @Autowired PropertyDefinitions definitions) {
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
        var listed = IntStream.range(0, 35).mapToObj(number -> "m" + number).toList();
        clients.upsert("list", listed.stream().map(name -> Card.of(name).card()).toList());
        list = admin.list("Приходят / уходят", clients.idsOf("list", listed).values());
    }

    @Test
    void hasTheColumnsOfACallListUnlessOthersAreNamed() {
        var file =
                ListedFile.csv(door.bytes("admin", "/clients.csv?filter={filter}", "{\"region\": {\"eq\": \"Wild\"}}"));

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
        var bytes = door.bytes(
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
        var answer = door.answer(
                "admin",
                "/segments/%s/members.xlsx?columns=number,external_id,name,revenue,last_purchase,via&%s"
                        .formatted(list, DAYS));

        var disposition = String.valueOf(answer.getResponseHeaders().getFirst("Content-Disposition"));
        assertThat(disposition)
                .startsWith("attachment")
                .contains("filename*=UTF-8''%D0%9F%D1%80%D0%B8%D1%85%D0%BE%D0%B4%D1%8F%D1%82%20%D1%83")
                .contains("2026-11-22.xlsx");
        try (var workbook = ListedFile.workbook(ListDoor.body(answer))) {
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
    void listsNobodyOfAnEmptySegment() {
        var empty = admin.list("Nobody", List.of());

        assertThat(ListedFile.csv(door.bytes("admin", "/segments/%s/members.csv?columns=name".formatted(empty))))
                .isEqualTo(new ListedFile(List.of("Клиент"), List.of()));
        var workbook = ListedFile.workbook(door.bytes("admin", "/segments/%s/members.xlsx".formatted(empty)));
        assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
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
}
