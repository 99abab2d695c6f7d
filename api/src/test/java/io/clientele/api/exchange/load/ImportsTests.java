package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.kind.ImportKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as 1C and people make them, taken in. */
@ClienteleTest
class ImportsTests {

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private PropertyDefinitions properties;

    @Autowired
    private Categories categories;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesDatesAndNumbersOfAWorkbook() throws IOException {
        files().load(ImportKind.CLIENTS, "book", "external_id,name\na,Анна\n");
        files().load(ImportKind.PRODUCTS, "book", "external_id,name\np,Дрель\n");

        var summary = files().load(ImportKind.SALES, "book", files().workbook(sheet -> {
                    SentFiles.row(sheet, 0, "document", "line", "sold_at", "client", "product", "quantity", "amount");
                    SentFiles.row(sheet, 1, "book-1", "1", "", "a", "p");
                    sheet.value(1, 2, LocalDateTime.of(2026, 3, 31, 12, 0));
                    sheet.style(1, 2).format("dd.mm.yyyy h:mm").set();
                    sheet.value(1, 5, 0.1 + 0.2);
                    sheet.value(1, 6, 123_456_789_012.1234);
                }))
                .summary();

        assertThat(summary.created()).isEqualTo(1);
        assertThat(texts("select concat(sold_on, ' ', amount, ' ', quantity) from sale where document = 'book-1'"))
                .containsExactly("2026-03-31 123456789012.1234 0.3000");
    }

    @Test
    void understandsTheWordsOfChoices() throws IOException {
        var clients = files().load(ImportKind.CLIENTS, "words", """
                        external_id,name,kind,sex,active,consent:эл. почта
                        1,А,Юр.лицо,,да,2026-01-31
                        2,Б,ИП,,Нет,
                        3,В,Физ. лицо,Жен.,истина,31.01.2026
                        """);
        var products = files().load(
                        ImportKind.PRODUCTS,
                        "words",
                        "external_id,name,type\n1,А,Товар\n2,Б,УСЛУГА\n3,В,набор\n4,Г,GOODS\n");
        var wrong = files().load(ImportKind.CLIENTS, "words", "external_id,name,kind\n4,Г,марсианин\n");

        assertThat(clients.summary().rejected()).isZero();
        assertThat(texts(
                        "select concat(kind, coalesce(sex, ''), active) from client where source = 'words' order by 1"))
                .containsExactly("COMPANY1", "ENTREPRENEUR0", "PERSONFEMALE1");
        assertThat(products.summary().created()).isEqualTo(4);
        assertThat(texts("select type from product where source = 'words' order by external_id"))
                .containsExactly("GOODS", "SERVICE", "SET", "GOODS");
        assertThat(SentFiles.reasons(wrong)).containsExactly("2 kind марсианин UNKNOWN_CHOICE");
    }

    @Test
    void readsThePropertiesByTheirType() throws IOException {
        properties.create("area", "Площадь", PropertyType.NUMBER, List.of());
        properties.create("opened", "Открыт", PropertyType.DATE, List.of());
        properties.create("parking", "Стоянка", PropertyType.YES_NO, List.of());
        properties.create("note", "Заметка", PropertyType.TEXT, List.of());
        categories.save("vip", "VIP");
        var content = """
                external_id;name;property:AREA;property:opened;property:parking;property:note;category:vip
                1;А;1 234,5;31.01.2026;Да;"раз; два";да
                """;

        var loaded = files().load(ImportKind.CLIENTS, "typed", content);
        var again = files().load(ImportKind.CLIENTS, "typed", content);
        var wrong = files().load(ImportKind.CLIENTS, "typed", "external_id;name;property:area\n1;А;много\n");

        assertThat(loaded.summary().created())
                .as(Files.readString(loaded.rejected()))
                .isEqualTo(1);
        assertThat(again.summary().unchanged()).isEqualTo(1);
        assertThat(texts("""
                        select coalesce(number_value, text_value, date_value) from client_property p
                        join property_definition d on d.id = p.property_id
                        join client c on c.id = p.client_id where c.source = 'typed' order by d.code""")).containsExactly("1234.5000", "раз; два", "2026-01-31", "1.0000");
        assertThat(SentFiles.reasons(wrong)).containsExactly("2 property:area много WRONG_NUMBER");
    }

    @Test
    void takesHeadsThatStandAnywhereInTheFile() throws IOException {
        var rows = IntStream.range(0, 12_000)
                .mapToObj(number -> "c%d,Клиент %d,%s\n".formatted(number, number, head(number)))
                .collect(Collectors.joining());

        var loaded = files().load(ImportKind.CLIENTS, "heads", "external_id,name,head\n" + rows);
        var again = files().load(ImportKind.CLIENTS, "heads", "external_id,name,head\n" + rows);

        assertThat(SentFiles.reasons(loaded))
                .containsExactlyInAnyOrder(
                        "5 head c11997 HEAD_CYCLE", "11999 head c3 HEAD_CYCLE", "6 head nobody UNKNOWN_HEAD");
        assertThat(loaded.summary().created()).isEqualTo(11_997);
        assertThat(again.summary().unchanged()).isEqualTo(11_997);
        assertThat(texts("""
                        select concat(c.external_id, ' ', h.external_id) from client c join client h on h.id = c.head_id
                        where c.source = 'heads' order by c.id""")).containsExactlyInAnyOrder("c0 c11999", "c11999 c6000", "c6000 c11998");
    }

    private static String head(int number) {
        return switch (number) {
            case 0 -> "c11999";
            case 11_999 -> "c6000";
            case 6_000 -> "c11998";
            case 3 -> "c11997";
            case 11_997 -> "c3";
            case 4 -> "nobody";
            default -> "";
        };
    }

    @Test
    void spellsPhonesAlikeAndWarnsOfThoseThatNobodyCouldDial() throws IOException {
        var content = """
                        external_id,name,phone,country
                        1,А,8 (916) 123-45-67,
                        2,Б,"89161234567, 84951112233",Россия
                        3,В,030-0074321,Германия
                        4,Г,,
                        """;

        var loaded = files().load(ImportKind.CLIENTS, "phones", content);
        var again = files().load(ImportKind.CLIENTS, "phones", content);

        assertThat(loaded.summary().rejected()).isZero();
        assertThat(loaded.summary().warnings())
                .extracting(Warning::row, Warning::column, Warning::value, Warning::code)
                .containsExactly(tuple(3L, "phone", "89161234567, 84951112233", "PHONE_UNREADABLE"));
        assertThat(texts("select coalesce(phone, '') from client where source = 'phones' order by external_id"))
                .containsExactly("+7 916 123-45-67", "89161234567, 84951112233", "030-0074321", "");
        assertThat(again.summary().unchanged()).isEqualTo(4);
    }

    @Test
    void restoresTheZeroOfAnInnAndWarnsOfCheckDigits() throws IOException {
        var content = """
                        external_id,name,inn,region,country
                        1,А,7707083893,Тульская область,
                        2,Б,105000015,обл. Тульская,Россия
                        3,В,7707083894,Тула,
                        4,Г,105000015,,Беларусь
                        """;

        var loaded = files().load(ImportKind.CLIENTS, "inn", content);
        var again = files().load(ImportKind.CLIENTS, "inn", content);

        assertThat(loaded.summary().rejected()).isZero();
        assertThat(loaded.summary().warned()).isEqualTo(2);
        assertThat(loaded.summary().warnings())
                .extracting(Warning::row, Warning::column, Warning::value, Warning::code)
                .containsExactly(
                        tuple(3L, "inn", "105000015", "INN_ZERO_RESTORED"),
                        tuple(4L, "inn", "7707083894", "INN_CHECKSUM"));
        assertThat(
                        texts(
                                "select concat(inn, ' ', coalesce(region, '')) from client where source = 'inn' order by external_id"))
                .containsExactly("7707083893 Тульская обл", "0105000015 Тульская обл", "7707083894 Тула", "105000015 ");
        assertThat(again.summary().unchanged()).isEqualTo(4);
    }

    @Test
    void takesContactPersons() throws IOException {
        files().load(ImportKind.CLIENTS, "people", "external_id,name\na,Анна\n");
        var content = """
                Идентификатор;Клиент;ФИО;Должность;Роль;Пол;Телефон;Дата рождения;Активен
                1;a;Иванов Иван;Директор;ЛПР;м;+7 495 000-00-01;31.01.1980;да
                2;x;Пётр;;;;;;
                3;a;Яна;;;ж;;;нет
                """;

        var loaded = files().load(ImportKind.CONTACT_PERSONS, "people", content);
        var again = files().load(ImportKind.CONTACT_PERSONS, "people", content);

        assertThat(loaded.summary().created()).isEqualTo(2);
        assertThat(SentFiles.reasons(loaded)).containsExactly("3 client x UNKNOWN_CLIENT");
        assertThat(again.summary().unchanged()).isEqualTo(2);
        assertThat(texts("""
                        select concat_ws(' ', name, position, role, sex, phone, birth_date, active)
                        from contact_person where source = 'people' order by external_id"""))
                .containsExactly("Иванов Иван Директор ЛПР MALE +7 495 000-00-01 1980-01-31 1", "Яна FEMALE 0");
    }

    @Test
    void undoesEveryBatchOfADryRun() throws IOException {
        var request = files().request(ImportKind.PRODUCTS, "dry", "external_id,name\np,Дрель\nq,\n", true, false);

        var loaded = files().load(request);

        assertThat(loaded.summary().created()).isEqualTo(1);
        assertThat(loaded.summary().rejected()).isEqualTo(1);
        assertThat(loaded.summary().landed()).isFalse();
        assertThat(texts("select name from product where source = 'dry'")).isEmpty();
    }

    private SentFiles files() {
        return new SentFiles(imports, folder);
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
