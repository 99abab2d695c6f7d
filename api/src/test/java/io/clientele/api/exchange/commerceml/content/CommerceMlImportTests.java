package io.clientele.api.exchange.commerceml.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.commerceml.Golden;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.exchange.load.Imports.Loaded;
import io.clientele.api.exchange.load.Imports.Progress;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What things of 1C become. */
@ClienteleTest
class CommerceMlImportTests {

    /** Numbers that no job has. */
    private static final AtomicLong JOBS = new AtomicLong(9_000_000_000L);

    @TempDir
    private Path folder;

    @Autowired
    private CommerceMlImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void readsProductsWithTheirGroupsAndPrices() throws IOException {
        golden("import.xml", "catalogue");
        var offers = golden("offers.xml", "catalogue");

        assertThat(texts("""
                        select concat_ws('|', external_id, p.name, p.type, coalesce(g.name, '-'), coalesce(article, '-'),
                            coalesce(brand, '-'), coalesce(unit, '-'), coalesce(vat_rate, '-'), coalesce(price, '-'), active)
                        from product p left join product_group g on g.id = group_id where source = 'catalogue' order by 1"""))
                .containsExactly(
                        "p-drill|Дрель ударная «Вихрь» 650 Вт|GOODS|Дрели/шуруповёрты|ДР-650|Вихрь|шт|22.0000|5200.5000|1",
                        "p-old|Коловорот|GOODS|-|-|-|-|-|-|0",
                        "p-screws|Саморезы 3,5×35|GOODS|-|-|-|упак|-|125.0000|1",
                        "p-sharpening|Заточка свёрл|SERVICE|Работы|-|-|-|-|-|1");
        assertThat(texts("""
                        select concat(above.name, ' > ', g.name) from product_group g join product_group above
                        on above.id = g.parent_id where g.name like 'Дрели%'""")).containsExactly("Инструмент > Дрели/шуруповёрты");
        assertThat(reasons(offers)).containsExactly("Предложение p-unheard-of UNKNOWN_PRODUCT");
    }

    @Test
    void readsCounterparties() throws IOException {
        var loaded = golden("contragents.xml", "people");

        assertThat(texts("""
                        select concat_ws('|', external_id, name, coalesce(full_name, '-'), coalesce(kind, '-'), coalesce(inn, '-'),
                            coalesce(kpp, '-'), coalesce(country, '-'), coalesce(region, '-'), coalesce(city, '-'),
                            coalesce(phone, '-'), coalesce(email, '-'), coalesce(sex, '-'), coalesce(birth_date, '-'), active)
                        from client where source = 'people' order by 1"""))
                .containsExactly(
                        "c-buyer|Ромашка ООО|Общество с ограниченной ответственностью «Ромашка»|COMPANY|7107012340|710701001|Россия|Тульская обл|Тула|+7 487 255-00-01|zakupki@romashka.example|-|-|1",
                        "c-entrepreneur|ИП Ежов Ф. Ф.|Индивидуальный предприниматель Ежов Фёдор Фомич|ENTREPRENEUR|710701234567|-|-|-|-|-|-|-|-|1",
                        "c-gone|Бывший ООО|-|-|-|-|-|-|-|-|-|-|-|0",
                        "c-person|Яблокова Яна Яновна|Яблокова Яна Яновна|PERSON|-|-|-|-|-|-|-|FEMALE|1990-02-28|1");
        assertThat(reasons(loaded)).containsExactly("Контрагент  EMPTY_CELL");
    }

    @Test
    void tellsSalesReturnsPaymentsAndRefundsApart() throws IOException {
        golden("import.xml", "trade");
        var loaded = golden("documents.xml", "trade");

        assertThat(texts("""
                        select concat_ws('|', document, sold_at, coalesce(external_id, 'nobody'), s.amount, s.vat_amount,
                            s.quantity, currency, coalesce(organization, '-'), coalesce(department, '-'),
                            coalesce(return_of, '-'), is_return)
                        from sale s left join client c on c.id = client_id where s.source = 'trade' order by sold_at"""))
                .containsExactly(
                        "d-sale|2026-03-10 10:15:00.000000|c-buyer|10316.0000|1869.2800|32.0000|RUB|ИнструментОпт|Основной склад|-|0",
                        "d-return|2026-03-12 11:00:00.000000|c-buyer|-5000.0000|-901.6400|-1.0000|RUB|-|-|d-sale|1",
                        "d-commission|2026-03-15 00:00:00.000000|c-agent|9050.0000|0.0000|2.0000|USD|ИнструментОпт|-|-|0",
                        "d-retail|2026-03-16 00:00:00.000000|nobody|5200.5000|0.0000|1.0000|RUB|-|-|-|0",
                        "d-shipment|2026-03-23 00:00:00.000000|c-web|700.0000|0.0000|7.0000|RUB|-|-|-|0");
        assertThat(texts("""
                        select concat_ws('|', p.external_id, paid_on, c.external_id, amount, p.kind) from payment p
                        join client c on c.id = client_id where p.source = 'trade' order by 1"""))
                .containsExactly(
                        "d-payment|2026-03-20|c-payer|7000.0000|Выплата безналичных денег",
                        "d-refund|2026-03-21|c-buyer|-500.0000|Возврат наличных денег");
        assertThat(texts("select external_id from client where source = 'trade' order by 1"))
                .containsExactly("c-agent", "c-buyer", "c-payer", "c-web");
        assertThat(
                        texts(
                                "select concat(name, ' ', article) from product where external_id = 'p-new' and source = 'trade'"))
                .containsExactly("Набор бит НБ-7");
        assertThat(loaded.summary())
                .extracting(ImportSummary::rows, ImportSummary::skipped, ImportSummary::rejected)
                .containsExactly(11L, 4L, 1L);
        assertThat(reasons(loaded)).containsExactly("Документ d-strange UNKNOWN_OPERATION");
    }

    @Test
    void readsTheFiguresOfALine() throws IOException {
        golden("import.xml", "lines");
        golden("documents.xml", "lines");

        assertThat(texts("""
                        select concat_ws('|', line, p.external_id, l.quantity, l.amount, l.vat_amount, l.vat_rate,
                            coalesce(l.discount_amount, '-'), coalesce(l.price, '-'))
                        from sale_line l join sale s on s.id = l.sale_id join product p on p.id = l.product_id
                        where s.source = 'lines' and document = 'd-sale' order by line"""))
                .containsExactly(
                        "1|p-drill|2.0000|10000.0000|1803.2800|22.0000|-|5000.0000",
                        "2|p-screws|30.0000|316.0000|66.0000|22.0000|50.0000|10.0000");
    }

    @Test
    void takesBackWhatCountsNoMore() throws IOException {
        golden("import.xml", "removed");
        golden("documents.xml", "removed");

        var loaded = golden("documents-removed.xml", "removed");
        var again = golden("documents-removed.xml", "removed");

        assertThat(loaded.summary())
                .extracting(ImportSummary::changed, ImportSummary::unchanged, ImportSummary::rejected)
                .containsExactly(4L, 1L, 0L);
        assertThat(again.summary())
                .extracting(ImportSummary::changed, ImportSummary::unchanged, ImportSummary::rejected)
                .containsExactly(0L, 5L, 0L);
        assertThat(texts("select document from sale where source = 'removed' order by 1"))
                .containsExactly("d-commission", "d-retail");
        assertThat(texts("select external_id from payment where source = 'removed'"))
                .containsExactly("d-refund");
    }

    @Test
    void rejectsADocumentThatCannotBeTaken() throws IOException {
        golden("import.xml", "bad");

        var loaded = load("bad", """
                <КоммерческаяИнформация ВерсияСхемы="2.10">%s%s%s%s%s%s</КоммерческаяИнформация>""".formatted(
                        document("bad-number", "2026-03-01", line("p-drill", "много", "1")),
                        document("bad-day", "31.02.2026", line("p-drill", "1", "1")),
                        document("no-lines", "2026-03-01", ""),
                        document("no-product", "2026-03-01", line("p-nowhere", "1", "1")),
                        document("", "2026-03-01", line("p-drill", "1", "1")),
                        document("good", "01.03.2026", line("p-drill", "1,5", "1 000,00"))));

        assertThat(reasons(loaded))
                .containsExactly(
                        "Документ bad-number WRONG_VALUE",
                        "Документ bad-day WRONG_VALUE",
                        "Документ no-lines NO_LINES",
                        "Документ  EMPTY_CELL",
                        "Документ no-product UNKNOWN_PRODUCT");
        assertThat(texts("select concat(document, ' ', quantity, ' ', amount) from sale where source = 'bad'"))
                .containsExactly("good 1.5000 1000.0000");
    }

    @Test
    void takesMoreThanOneBatch() throws IOException {
        golden("import.xml", "many");
        var documents = IntStream.range(0, 2_600)
                .mapToObj(number -> document(
                        "many-" + number,
                        "2026-03-01",
                        line("p-drill", "1", "10") + line("p-screws", "1", String.valueOf(number + 1))))
                .collect(Collectors.joining());
        var told = new ArrayList<Long>();

        var loaded = load(
                "many",
                "<КоммерческаяИнформация>" + documents + "</КоммерческаяИнформация>",
                (done, total) -> told.add(total));

        assertThat(loaded.summary().created()).isEqualTo(5_200);
        assertThat(told).hasSize(2_600).containsOnly(2_600L);
        assertThat(texts("select concat(count(*), ' ', sum(amount)) from sale where source = 'many'"))
                .containsExactly("2600 " + (26_000 + 2_600 * 2_601 / 2) + ".0000");
    }

    @Test
    void takesTheLastOfSeveralCardsOfOneClient() throws IOException {
        var buyers = IntStream.rangeClosed(1, 3)
                .mapToObj(number ->
                        "<Контрагент><Ид>x</Ид><Наименование>Имя %d</Наименование></Контрагент>".formatted(number))
                .collect(Collectors.joining());

        var loaded = load("cards", "<КоммерческаяИнформация>" + buyers + "</КоммерческаяИнформация>");

        assertThat(loaded.summary().rejected()).isZero();
        assertThat(texts("select name from client where source = 'cards'")).containsExactly("Имя 3");
    }

    @Test
    void remembersGroupsUnitsAndTypesOfPricesFromFileToFile() throws IOException {
        load("split", """
                <КоммерческаяИнформация><Классификатор><Группы><Группа><Ид>g</Ид><Наименование>Свёрла</Наименование></Группа></Группы>
                </Классификатор></КоммерческаяИнформация>""");
        load("split", """
                <КоммерческаяИнформация><Классификатор><ЕдиницыИзмерения><ЕдиницаИзмерения><Код>715</Код>
                <НаименованиеКраткое>пара</НаименованиеКраткое></ЕдиницаИзмерения></ЕдиницыИзмерения><ТипыЦен><ТипЦены><Ид>two</Ид>
                </ТипЦены></ТипыЦен></Классификатор></КоммерческаяИнформация>""");
        load("split", """
                <КоммерческаяИнформация><Каталог><Товары><Товар><Ид>p</Ид><Наименование>Перчатки</Наименование>
                <БазоваяЕдиница>715</БазоваяЕдиница><Группы><Ид>g</Ид></Группы></Товар></Товары></Каталог></КоммерческаяИнформация>""");
        load("split", """
                <КоммерческаяИнформация><ИзмененияПакетаПредложений><Предложения><Предложение><Ид>p</Ид><Цены>
                <Цена><ИдТипаЦены>one</ИдТипаЦены><ЦенаЗаЕдиницу>1</ЦенаЗаЕдиницу></Цена>
                <Цена><ИдТипаЦены>two</ИдТипаЦены><ЦенаЗаЕдиницу>2</ЦенаЗаЕдиницу></Цена>
                </Цены></Предложение></Предложения></ИзмененияПакетаПредложений></КоммерческаяИнформация>""");

        assertThat(texts("""
                        select concat(g.name, ' ', unit, ' ', price) from product p join product_group g on g.id = group_id
                        where source = 'split'""")).containsExactly("Свёрла пара 2.0000");
    }

    @Test
    void tellsADocumentOfWhichNobodyIsTheBuyer() throws IOException {
        golden("import.xml", "nobody");

        var loaded = load(
                "nobody",
                "<КоммерческаяИнформация>%s</КоммерческаяИнформация>"
                        .formatted(
                                document("d", "2026-03-01", line("p-drill", "1", "1"))
                                        .replace(
                                                "<Товары>",
                                                "<Контрагенты><Контрагент><Ид>x</Ид><Роль>Получатель</Роль></Контрагент></Контрагенты><Товары>")));

        assertThat(reasons(loaded)).containsExactly("Документ d NO_CLIENT");
    }

    @Test
    void refusesAFileThatIsNoCommerceMl() {
        assertThatThrownBy(() -> load("no", "<html/>"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("NOT_COMMERCEML"));
        assertThatThrownBy(() -> load("no", "external_id,name\n1,А\n"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("BROKEN_FILE"));
    }

    private static String document(String id, String day, String lines) {
        return """
                <Документ><Ид>%s</Ид><Дата>%s</Дата><ХозОперация>Отпуск товара</ХозОперация><Роль>Продавец</Роль>
                <Товары>%s</Товары></Документ>""".formatted(id, day, lines);
    }

    private static String line(String product, String quantity, String amount) {
        return "<Товар><Ид>%s</Ид><Количество>%s</Количество><Сумма>%s</Сумма></Товар>"
                .formatted(product, quantity, amount);
    }

    private Loaded golden(String name, String source) throws IOException {
        return load(source, Golden.text(name));
    }

    private Loaded load(String source, String content) throws IOException {
        return load(source, content, Progress.NONE);
    }

    private Loaded load(String source, String content, Progress progress) throws IOException {
        var file = Files.writeString(Files.createTempFile(folder, "file", ".xml"), content);
        return imports.load(
                new CommerceMlOrder(file.toString(), "file.xml", source),
                Files.createTempFile(folder, "rejected", ".csv"),
                progress,
                JOBS.incrementAndGet());
    }

    private static List<String> reasons(Loaded loaded) throws IOException {
        return Files.readAllLines(loaded.rejected()).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(";", -1))
                .map(cells -> "%s %s %s".formatted(cells[1], cells[2], cells[6]))
                .toList();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
