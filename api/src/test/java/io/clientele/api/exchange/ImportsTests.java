package io.clientele.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.exchange.table.Table;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as 1C and people make them, taken in. */
@ClienteleTest
class ImportsTests {

    private interface Filling {
        void fill(Worksheet sheet);
    }

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
        load(ImportKind.CLIENTS, "book", "external_id,name\na,Анна\n");
        load(ImportKind.PRODUCTS, "book", "external_id,name\np,Дрель\n");

        var summary = load(ImportKind.SALES, "book", workbook(sheet -> {
                    row(sheet, 0, "document", "line", "sold_at", "client", "product", "quantity", "amount");
                    row(sheet, 1, "book-1", "1", "", "a", "p");
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
        var clients = load(ImportKind.CLIENTS, "words", """
                        external_id,name,kind,sex,active,consent:эл. почта
                        1,А,Юр.лицо,,да,2026-01-31
                        2,Б,ИП,,Нет,
                        3,В,Физ. лицо,Жен.,истина,31.01.2026
                        """);
        var products = load(
                ImportKind.PRODUCTS, "words", "external_id,name,type\n1,А,Товар\n2,Б,УСЛУГА\n3,В,набор\n4,Г,GOODS\n");
        var wrong = load(ImportKind.CLIENTS, "words", "external_id,name,kind\n4,Г,марсианин\n");

        assertThat(clients.summary().rejected()).isZero();
        assertThat(texts(
                        "select concat(kind, coalesce(sex, ''), active) from client where source = 'words' order by 1"))
                .containsExactly("COMPANY1", "ENTREPRENEUR0", "PERSONFEMALE1");
        assertThat(products.summary().created()).isEqualTo(4);
        assertThat(texts("select type from product where source = 'words' order by external_id"))
                .containsExactly("GOODS", "SERVICE", "SET", "GOODS");
        assertThat(reasons(wrong)).containsExactly("2 kind марсианин UNKNOWN_CHOICE");
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

        var loaded = load(ImportKind.CLIENTS, "typed", content);
        var again = load(ImportKind.CLIENTS, "typed", content);
        var wrong = load(ImportKind.CLIENTS, "typed", "external_id;name;property:area\n1;А;много\n");

        assertThat(loaded.summary().created())
                .as(Files.readString(loaded.rejected()))
                .isEqualTo(1);
        assertThat(again.summary().unchanged()).isEqualTo(1);
        assertThat(texts("""
                        select coalesce(number_value, text_value, date_value) from client_property p
                        join property_definition d on d.id = p.property_id
                        join client c on c.id = p.client_id where c.source = 'typed' order by d.code""")).containsExactly("1234.5000", "раз; два", "2026-01-31", "1.0000");
        assertThat(reasons(wrong)).containsExactly("2 property:area много WRONG_NUMBER");
    }

    @Test
    void findsTheHeaderBelowTitlesAndLeavesTotalsAndHeadingsAside() throws IOException {
        load(ImportKind.CLIENTS, "report", "external_id,name\na,Анна\nb,Всего доброго\n");
        load(ImportKind.PRODUCTS, "report", "external_id,name\np,Дрель\n");
        var text = """
                Продажи, свод за март

                Параметры:,Период: 03.2026

                Документ,Номер строки,Дата,Клиент,Товар,Количество,Сумма
                Розница,,,,,2,"1 300,50"
                report-1,1,31.03.2026 0:00:00,a,p,1,"1 200,50"
                Опт
                report-2,1,31.03.2026,b,p,1,100
                report-3,1,,b,p,1,100
                Всего по опту,,,,,1,100
                Итого,,,,,3,"1 400,50"
                ,,,,,3,"1 400,50"
                """;

        var loaded = load(ImportKind.SALES, "report", text);

        assertThat(loaded.summary())
                .extracting(
                        ImportSummary::headerRow,
                        ImportSummary::rows,
                        ImportSummary::created,
                        ImportSummary::rejected,
                        ImportSummary::skipped,
                        ImportSummary::skippedRows)
                .containsExactly(5L, 3L, 2L, 1L, 5L, List.of(6L, 8L, 11L, 12L, 13L));
        assertThat(reasons(loaded)).containsExactly("10 sold_at  EMPTY_CELL");
    }

    @Test
    void findsTheHeaderOfAWorkbookBelowTitles() throws IOException {
        var summary = load(ImportKind.CLIENTS, "titles", workbook(sheet -> {
                    row(sheet, 0, "Список контрагентов");
                    row(sheet, 2, "Отбор:", "Активен Равно \"Да\"");
                    row(sheet, 4, "Идентификатор", "Наименование", "ИНН", "Город");
                    row(sheet, 5, "Покупатели");
                    row(sheet, 6, "1", "Всего доброго", "7707083893", "Тула");
                    row(sheet, 7, "Итого:", "1");
                }))
                .summary();

        assertThat(summary.headerRow()).isEqualTo(5);
        assertThat(summary.created()).isEqualTo(1);
        assertThat(summary.skippedRows()).containsExactly(6L, 8L);
    }

    @Test
    void speaksOfTheRowThatIsMostLikeAHeaderWhenNoneIs() throws IOException {
        var noId = file("Отчёт\nНаименование,ИНН,Город\nА,1,Б\n");
        var tooLow = file("Отчёт\n".repeat(100) + "external_id,name\na,A\n");

        assertThatThrownBy(() -> load(ImportKind.CLIENTS, "none", noId))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("needs the column `external_id`");
        assertThatThrownBy(() -> load(ImportKind.CLIENTS, "none", tooLow))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("UNKNOWN_COLUMN"));
    }

    @Test
    void takesHeadsThatStandAnywhereInTheFile() throws IOException {
        var rows = IntStream.range(0, 12_000)
                .mapToObj(number -> "c%d,Клиент %d,%s\n".formatted(number, number, head(number)))
                .collect(Collectors.joining());

        var loaded = load(ImportKind.CLIENTS, "heads", "external_id,name,head\n" + rows);
        var again = load(ImportKind.CLIENTS, "heads", "external_id,name,head\n" + rows);

        assertThat(reasons(loaded))
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
    void countsARowOnceHoweverManyFaultsItHas() throws IOException {
        var loaded = load(ImportKind.CLIENTS, "faults", """
                        external_id,name,registered_at,income,kind,sex
                        1,А,31.02.2026,много,,
                        2,Б,,,марсианин,среднего рода
                        3,В,,,,
                        """);

        assertThat(loaded.summary())
                .extracting(ImportSummary::created, ImportSummary::rejected)
                .containsExactly(1L, 2L);
        assertThat(reasons(loaded))
                .containsExactly("2 registered_at 31.02.2026 WRONG_DATE", "3 kind марсианин UNKNOWN_CHOICE");
        assertThat(Files.readString(loaded.rejected()))
                .contains("Also WRONG_NUMBER in `income`: `много` is no number")
                .contains("Also UNKNOWN_CHOICE in `sex`");
    }

    @Test
    void takesTheRejectedFileAgainAsItIs() throws IOException {
        load(ImportKind.PRODUCTS, "again", "external_id,name\np,Дрель\n");
        var sales = """
                document,line,sold_at,client,product,quantity,amount,manager
                again-1,1,2026-11-01,late,p,-1,"-5,50",=1+1
                """;

        var first = load(ImportKind.SALES, "again", sales);
        load(ImportKind.CLIENTS, "again", "external_id,name,code\nlate,Поздний,7\n");
        var second = load(ImportKind.SALES, "again", first.rejected());

        assertThat(Files.readString(first.rejected())).contains(",\"'=1+1\"").contains(",-1,\"-5,50\",");
        assertThat(second.summary().created())
                .as(Files.readString(second.rejected()))
                .isEqualTo(1);
        assertThat(texts("select m.name from manager m join sale s on s.manager_id = m.id where document = 'again-1'"))
                .containsExactly("=1+1");
    }

    @Test
    void givesTheRejectedRowsOfAWorkbookBackAsOneWithAColumnOfItsOwnCalledCode() throws IOException {
        var first = load(ImportKind.CLIENTS, "back", workbook(sheet -> {
            row(sheet, 0, "external_id", "name", "code", "head", "registered_at");
            row(sheet, 1, "1", "=А", "К-1", "boss");
            sheet.value(1, 4, LocalDate.of(2026, 3, 31));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
        }));
        load(ImportKind.CLIENTS, "back", "external_id,name\nboss,Глава\n");
        var second = load(ImportKind.CLIENTS, "back", first.rejected());

        assertThat(first.summary().rejected()).isEqualTo(1);
        assertThat(Files.readAllBytes(first.rejected())).startsWith('P', 'K');
        assertThat(second.summary().created()).isEqualTo(1);
        assertThat(
                        texts(
                                "select concat(name, code, registered_at) from client where source = 'back' and external_id = '1'"))
                .containsExactly("=АК-12026-03-31");
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

        var loaded = load(ImportKind.CLIENTS, "inn", content);
        var again = load(ImportKind.CLIENTS, "inn", content);

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
        load(ImportKind.CLIENTS, "people", "external_id,name\na,Анна\n");
        var content = """
                Идентификатор;Клиент;ФИО;Должность;Роль;Пол;Телефон;Дата рождения;Активен
                1;a;Иванов Иван;Директор;ЛПР;м;+7 495 000-00-01;31.01.1980;да
                2;x;Пётр;;;;;;
                3;a;Яна;;;ж;;;нет
                """;

        var loaded = load(ImportKind.CONTACT_PERSONS, "people", content);
        var again = load(ImportKind.CONTACT_PERSONS, "people", content);

        assertThat(loaded.summary().created()).isEqualTo(2);
        assertThat(reasons(loaded)).containsExactly("3 client x UNKNOWN_CLIENT");
        assertThat(again.summary().unchanged()).isEqualTo(2);
        assertThat(texts("""
                        select concat_ws(' ', name, position, role, sex, phone, birth_date, active)
                        from contact_person where source = 'people' order by external_id"""))
                .containsExactly("Иванов Иван Директор ЛПР MALE +7 495 000-00-01 1980-01-31 1", "Яна FEMALE 0");
    }

    @Test
    void undoesEveryBatchOfADryRun() throws IOException {
        var file = file("external_id,name\np,Дрель\nq,\n");

        var loaded = imports.load(
                new ImportRequest(
                        ImportKind.PRODUCTS,
                        file.toString(),
                        "p.csv",
                        "dry",
                        true,
                        false,
                        false,
                        false,
                        List.of(),
                        Map.of(),
                        null),
                file(""),
                Imports.Progress.NONE);

        assertThat(loaded.summary().created()).isEqualTo(1);
        assertThat(loaded.summary().rejected()).isEqualTo(1);
        assertThat(loaded.summary().landed()).isFalse();
        assertThat(texts("select name from product where source = 'dry'")).isEmpty();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (var at = 0; at < cells.length; at++) {
            sheet.inlineString(row, at, cells[at]);
        }
    }

    private Path workbook(Filling filling) throws IOException {
        var file = file("");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Tests", "1.0")) {
            filling.fill(workbook.newWorksheet("1"));
        }
        return file;
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ""), content);
    }

    private Imports.Loaded load(ImportKind kind, String source, String content) throws IOException {
        return load(kind, source, file(content));
    }

    private Imports.Loaded load(ImportKind kind, String source, Path file) throws IOException {
        return imports.load(ImportRequest.of(kind, file.toString(), source), file(""), Imports.Progress.NONE);
    }

    /** Row, column, value and code of each rejected row. */
    private static List<String> reasons(Imports.Loaded loaded) throws IOException {
        try (var table = Table.open(loaded.rejected(), name -> name.equals("code"))) {
            var reasons = new ArrayList<String>();
            table.rows()
                    .forEachRemaining(
                            row -> reasons.add(String.join(" ", row.cells().subList(0, 4))));
            return reasons.subList(1, reasons.size());
        }
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
