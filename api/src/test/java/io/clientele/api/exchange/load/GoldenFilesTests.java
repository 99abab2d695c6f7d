package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.MembersOrder;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.selection.MemberMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Golden files of clients, of the people there, of products and of what passed, each taken in to the last value. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenFilesTests {

    private static final String GUID = GoldenFiles.GUID;

    private final Imports imports;
    private final JdbcClient jdbc;
    private final Api api;
    private final Map<ImportKind, Imports.Loaded> loaded = new EnumMap<>(ImportKind.class);

    @Autowired
    GoldenFilesTests(Imports imports, JdbcClient jdbc, Api api) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.api = api;
    }

    @BeforeAll
    void load(@TempDir Path folder) throws IOException {
        var golden = new GoldenFiles(new SentFiles(imports, folder));
        for (var kind :
                List.of(ImportKind.CLIENTS, ImportKind.CONTACT_PERSONS, ImportKind.PRODUCTS, ImportKind.INTERACTIONS)) {
            loaded.put(kind, golden.load(kind));
        }
    }

    @Test
    void takesClientsWithEveryFieldOfTheirs() throws IOException {
        var clients = loaded(ImportKind.CLIENTS);

        assertThat(GoldenFiles.told(clients))
                .isEqualTo(
                        "UTF-8 ; header 6, rows 11, created 6, changed 0, unchanged 0, rejected 5, aside [7, 11, 20]");
        assertThat(SentFiles.reasons(clients))
                .containsExactlyInAnyOrder(
                        "14 name  REQUIRED",
                        "15 kind Нерезидент UNKNOWN_CHOICE",
                        "16 registered_at 31.02.2026 0:00:00 WRONG_DATE",
                        "17 external_id " + GUID + "09 DUPLICATE_KEY",
                        "18 external_id " + GUID + "09 DUPLICATE_KEY");
        assertThat(texts("""
                        select concat_ws('|', code, name, full_name, kind, inn, kpp, country, region, city, address,
                          registered_at, email, phone, company_size, price_type, discount_percent, credit_limit, anonymous, active)
                        from client where source = 'golden' order by external_id"""))
                .containsExactly(
                        "00-00000001|ООО «Ромашка»|Общество с ограниченной ответственностью «Ромашка»|COMPANY|7707083893|770701001|Россия|Москва|Москва|ул. Ленина, д. 1|2023-07-12|info@romashka.example|+7 916 123-45-67|1200|Оптовая|5.0000|1500000.5000|0|1",
                        "00-00000002|ИП Иванов \"Инструмент\"|ENTREPRENEUR|010112340026|Россия|Тульская обл|Тула|2024-02-29|Zakaz@Example.org|+7 903 200-00-02|Розничная|0.0000|1234.5000|0|1",
                        "00-00000003|Петров Пётр Петрович|PERSON|500100732258|Татарстан|Казань|2025-12-31|zakaz@example.org|1234.5000|0|1",
                        "00-00000004|СООО «Белмонтаж»|COMPANY|105000015|Беларусь|Минская обл|Минск|2020-03-01|10000.0000|0|0",
                        "00-00000005|ООО «Ромашка-Тула»|COMPANY|0105000015|Россия|Тульская обл|Тула|2025-10-03|12345678.9000|0|1",
                        "00-00000010|Розничный покупатель|1|1");
        assertThat(texts("select sum(credit_limit) from client where source = 'golden'"))
                .containsExactly("13858148.4000");
    }

    @Test
    void restoresTheZeroOfAnInnAndWarnsOfAWrongOneWhoseClientLands() {
        assertThat(loaded(ImportKind.CLIENTS).summary().warnings())
                .extracting(Warning::row, Warning::column, Warning::value, Warning::code)
                .containsExactly(
                        tuple(9L, "inn", "10112340026", "INN_ZERO_RESTORED"),
                        tuple(10L, "inn", "500100732258", "INN_CHECKSUM"),
                        tuple(13L, "inn", "105000015", "INN_ZERO_RESTORED"));
    }

    @Test
    void takesWhatBelongsToClients() {
        assertThat(texts("""
                        select concat_ws('|', code, industry) from client_industry join client on id = client_id order by 1"""))
                .containsExactly(
                        "00-00000001|Ремонт и отделка",
                        "00-00000001|Строительство",
                        "00-00000002|Розница инструмента",
                        "00-00000005|Строительство");
        assertThat(texts("""
                        select concat_ws('|', code, m.name) from client_manager join client c on c.id = client_id
                        join manager m on m.id = manager_id order by 1"""))
                .containsExactly(
                        "00-00000001|Иванов И. И.",
                        "00-00000001|Петрова А. С.",
                        "00-00000002|Иванов И. И.",
                        "00-00000005|Иванов И. И.");
        assertThat(texts("""
                        select concat_ws('|', code, channel, given_on) from client_consent join client on id = client_id""")).containsExactly("00-00000001|EMAIL|2023-08-01");
        assertThat(texts("select concat_ws('|', c.code, h.code) from client c join client h on h.id = c.head_id"))
                .containsExactly("00-00000005|00-00000001");
    }

    @Test
    void takesContactPersonsInTheLettersOfWindows() throws IOException {
        var people = loaded(ImportKind.CONTACT_PERSONS);

        assertThat(GoldenFiles.told(people))
                .isEqualTo(
                        "windows-1251 ; header 3, rows 7, created 3, changed 0, unchanged 0, rejected 4, aside [4, 7, 13]");
        assertThat(SentFiles.reasons(people))
                .containsExactlyInAnyOrder(
                        "9 client " + GUID + "99 UNKNOWN_CLIENT",
                        "10 name  REQUIRED",
                        "11 sex не указан UNKNOWN_CHOICE",
                        "12 birth_date 30.02.1990 WRONG_DATE");
        assertThat(people.summary().warnings())
                .extracting(Warning::row, Warning::column, Warning::value, Warning::code)
                .containsExactly(tuple(8L, "phone", "нет", "PHONE_UNREADABLE"));
        assertThat(texts("""
                        select concat_ws('|', p.external_id, c.code, p.name, p.position, p.role, p.sex, p.email, p.phone,
                          p.messenger, p.birth_date, p.active)
                        from contact_person p join client c on c.id = p.client_id order by p.external_id"""))
                .containsExactly(
                        "000000001|00-00000001|Иванов Иван|Директор|ЛПР|MALE|ivanov@romashka.example|+7 495 111-22-33 ext. 204|@ivanov|1980-01-31|1",
                        "000000002|00-00000001|Петрова Анна|Главный бухгалтер|FEMALE|1985-05-09|0",
                        "000000003|00-00000002|Сидоров Сидор|нет|1");
        assertThat(texts("""
                        select concat_ws('|', external_id, channel, given_on) from contact_consent
                        join contact_person on id = contact_id""")).containsExactly("000000001|SMS|2023-08-01");
    }

    @Test
    void takesProductsWithTheirGroupsAndPrices() throws IOException {
        var products = loaded(ImportKind.PRODUCTS);

        assertThat(GoldenFiles.told(products))
                .isEqualTo(
                        "UTF-8 , header 4, rows 9, created 4, changed 0, unchanged 0, rejected 5, aside [5, 10, 16]");
        assertThat(SentFiles.reasons(products))
                .containsExactlyInAnyOrder(
                        "11 price по запросу WRONG_NUMBER",
                        "12 type Тара UNKNOWN_TYPE",
                        "13 price -10 NEGATIVE",
                        "14 name  REQUIRED",
                        "15 group Инструмент//Коронки BAD_GROUP");
        assertThat(texts("""
                        select concat_ws('|', p.external_id, p.name, p.type, concat_ws('/', o.name, g.name), p.article, p.brand,
                          p.unit, p.price, p.cost, p.vat_rate, p.active)
                        from product p join product_group g on g.id = p.group_id left join product_group o on o.id = g.parent_id
                        order by p.external_id"""))
                .containsExactly(
                        "НФ-00000001|Супер дрель|GOODS|Инструмент/Дрели|SD-700|Мастер|шт|1234.5000|900.0000|20.0000|1",
                        "НФ-00000002|Бур SDS-max 12×400|GOODS|Оснастка/Буры SDS/SDS-max|шт|1234.5000|700.0000|22.0000|1",
                        "НФ-00000003|Заточка|SERVICE|Сервис|усл|1234.5000|1",
                        "НФ-00000004|Набор «Мастер»|SET|Инструмент/Дрели|компл|10000.0000|8000.0000|22.0000|0");
        assertThat(texts("select concat_ws('|', sum(price), sum(cost)) from product"))
                .containsExactly("13703.5000|9600.0000");
    }

    @Test
    void takesInteractionsByTheClockOfTheFirm() throws IOException {
        var interactions = loaded(ImportKind.INTERACTIONS);

        assertThat(GoldenFiles.told(interactions))
                .isEqualTo(
                        "UTF-8 tab header 3, rows 9, created 3, changed 0, unchanged 0, rejected 6, aside [4, 8, 15]");
        assertThat(SentFiles.reasons(interactions))
                .containsExactlyInAnyOrder(
                        "9 client " + GUID + "99 UNKNOWN_CLIENT",
                        "10 at 20.11.2026 25:00 WRONG_DATE",
                        "11 direction Туда UNKNOWN_CHOICE",
                        "12 product НФ-99999999 UNKNOWN_PRODUCT",
                        "13 contact_person 000000001 UNKNOWN_CONTACT_PERSON",
                        "14 kind  EMPTY_CELL");
        assertThat(texts("""
                        select concat_ws('|', i.external_id, c.code, k.external_id, i.kind, left(i.at, 19), i.on_day, i.direction,
                          i.channel, i.outcome, p.external_id, i.document, i.campaign, i.score, i.subject, m.name, i.next_contact_at)
                        from interaction i join client c on c.id = i.client_id left join contact_person k on k.id = i.contact_person_id
                        left join product p on p.id = i.product_id left join manager m on m.id = i.manager_id
                        order by i.external_id"""))
                .containsExactly(
                        "ВЗ-0001|00-00000001|000000001|CALL|2026-11-12 07:05:00|2026-11-12|OUT|Городская линия|Заказ|НФ-00000001|УТ00-000101|Осень-2026|4.5000|Договорились о поставке|Иванов И. И.|2026-11-25",
                        "ВЗ-0002|00-00000002|COMPLAINT|2026-11-20 22:30:00|2026-11-21|IN|Сайт|УТ00-000102|1000.0000|Не держит заряд|Петрова А. С.",
                        "ВЗ-0003|00-00000003|Выставка|2026-11-20 21:00:00|2026-11-21");
        assertThat(texts("select sum(score) from interaction")).containsExactly("1004.5000");
    }

    @Test
    void findsTheMembersOfASegmentByWhatAFileTellsOfThem(@TempDir Path folder) throws IOException {
        var segments = new SegmentTestData(api::admin);
        var list = segments.list("Обзвон", List.of());
        int admin = jdbc.sql("select id from account where username = 'admin'")
                .query(Integer.class)
                .single();
        var golden = new GoldenFiles(new SentFiles(imports, folder));

        var members = golden.files()
                .load(new ImportRequest(
                        ImportKind.SEGMENT_MEMBERS,
                        golden.file(ImportKind.SEGMENT_MEMBERS).toString(),
                        "Обзвон.csv",
                        GoldenFiles.SOURCE,
                        false,
                        false,
                        false,
                        false,
                        List.of(),
                        Map.of(),
                        new MembersOrder(list, MemberMode.ADD, admin)));

        assertThat(GoldenFiles.told(members))
                .isEqualTo("UTF-8 ; header 4, rows 9, created 4, changed 0, unchanged 2, rejected 3, aside [14]");
        assertThat(SentFiles.reasons(members))
                .containsExactlyInAnyOrder(
                        "8 email ZAKAZ@example.org AMBIGUOUS_CLIENT",
                        "12 code 00-00000004 CLIENT_INACTIVE",
                        "13 code 00-00009999 UNKNOWN_CLIENT");
        assertThat(members.summary().warnings())
                .extracting(Warning::row, Warning::code)
                .containsExactly(tuple(6L, "INN_ZERO_RESTORED"), tuple(7L, "INN_ZERO_RESTORED"));
        assertThat(segments.members(list))
                .containsExactlyInAnyOrder(
                        "ООО «Ромашка»", "ИП Иванов \"Инструмент\"", "ООО «Ромашка-Тула»", "Петров Пётр Петрович");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLIENTS", "CONTACT_PERSONS", "PRODUCTS", "INTERACTIONS"})
    void changesNothingWhenAFileComesAgain(ImportKind kind, @TempDir Path folder) throws IOException {
        var before = loaded(kind).summary();

        var again = new GoldenFiles(new SentFiles(imports, folder)).load(kind).summary();

        assertThat(List.of(again.created(), again.changed(), again.unchanged(), again.rejected()))
                .containsExactly(0L, 0L, before.created(), before.rejected());
    }

    @Test
    void takesTheCodeOfAClientForItsKeyWhereThereIsNoGuid(@TempDir Path folder) throws IOException {
        var clients = new SentFiles(imports, folder)
                .load(ImportKind.CLIENTS, "codes", "Код;Наименование;Город\nК-00000017;АО «Сверло»;Клин\n");

        assertThat(clients.summary().created()).isEqualTo(1);
        assertThat(texts("select concat_ws('|', external_id, name) from client where source = 'codes'"))
                .containsExactly("К-00000017|АО «Сверло»");
    }

    private Imports.Loaded loaded(ImportKind kind) {
        return Objects.requireNonNull(loaded.get(kind));
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
