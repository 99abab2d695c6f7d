package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.kind.ImportKind;
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

/** Golden files of sales, invoices and payments, each taken in to the last digit. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenDealsTests {

    private static final String GUID = GoldenFiles.GUID;

    private final Imports imports;
    private final JdbcClient jdbc;
    private final Map<ImportKind, Imports.Loaded> loaded = new EnumMap<>(ImportKind.class);

    @Autowired
    GoldenDealsTests(Imports imports, JdbcClient jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void load(@TempDir Path folder) throws IOException {
        var golden = new GoldenFiles(new SentFiles(imports, folder));
        for (var kind : List.of(
                ImportKind.CLIENTS,
                ImportKind.PRODUCTS,
                ImportKind.SALES,
                ImportKind.RECEIVABLES,
                ImportKind.PAYMENTS)) {
            loaded.put(kind, golden.load(kind));
        }
    }

    @Test
    void tellsWhatBecameOfEachRowOfSales() throws IOException {
        var sales = loaded(ImportKind.SALES);

        assertThat(GoldenFiles.told(sales))
                .isEqualTo(
                        "windows-1251 ; header 4, rows 12, created 5, changed 0, unchanged 1, rejected 6, aside [5, 9, 19]");
        assertThat(SentFiles.reasons(sales))
                .containsExactlyInAnyOrder(
                        "12 product НФ-99999999 UNKNOWN_PRODUCT",
                        "13 document УТ00-000105 DOCUMENT_INCOMPLETE",
                        "14 client УТ00-000106 DOCUMENT_DISAGREES",
                        "15 client УТ00-000106 DOCUMENT_DISAGREES",
                        "16 quantity два WRONG_NUMBER",
                        "17 client " + GUID + "99 UNKNOWN_CLIENT");
    }

    @Test
    void takesDocumentsWithTheTotalsOfTheirLines() {
        assertThat(texts("""
                        select concat_ws('|', document, left(sold_at, 19), c.code, channel, currency, rate, m.name, organization,
                          department, return_of, amount, vat_amount, cost, quantity, line_count, is_return)
                        from sale s left join client c on c.id = s.client_id left join manager m on m.id = s.manager_id
                        order by document"""))
                .containsExactly(
                        "УТ00-000101|2026-10-12 09:00:00|00-00000001|Опт|RUB|1.00000000|Иванов И. И.|ИнструментОпт ООО|Центральный склад|3638.5000|656.1200|2500.0000|3.0000|2|0",
                        "УТ00-000102|2026-11-02 14:30:00|00-00000002|Экспорт|USD|92.50580000|Петрова А. С.|ИнструментОпт ООО|9250.5800|0.0000|950.0000|1.0000|1|0",
                        "УТ00-000103|2026-11-05 00:00:00|00-00000001|Опт|RUB|1.00000000|Иванов И. И.|ИнструментОпт ООО|УТ00-000101|-1234.5000|-222.6100|-900.0000|-1.0000|1|1",
                        "УТ00-000104|2026-11-03 00:00:00|Розница|RUB|1.00000000|1234.5000|0.0000|0.0000|1.0000|1|0");
        assertThat(texts("select concat_ws('|', sum(amount), sum(vat_amount), sum(cost), sum(quantity)) from sale"))
                .containsExactly("12889.0800|433.5100|2550.0000|4.0000");
    }

    @Test
    void takesLinesWithEveryFigureOfTheirs() {
        assertThat(texts("""
                        select concat_ws('|', s.document, l.line, p.external_id, l.sold_on, l.quantity, l.amount, l.vat_amount,
                          l.vat_rate, l.cost, l.discount_amount, l.price, l.original_amount)
                        from sale_line l join sale s on s.id = l.sale_id join product p on p.id = l.product_id
                        order by s.document, l.line"""))
                .containsExactly(
                        "УТ00-000101|1|НФ-00000001|2026-10-12|2.0000|2469.0000|445.2300|22.0000|1800.0000|0.0000|1234.5000",
                        "УТ00-000101|2|НФ-00000002|2026-10-12|1.0000|1169.5000|210.8900|22.0000|700.0000|65.0000|1234.5000",
                        "УТ00-000102|1|НФ-00000001|2026-11-02|1.0000|9250.5800|0.0000|950.0000|100.0000",
                        "УТ00-000103|1|НФ-00000001|2026-11-05|-1.0000|-1234.5000|-222.6100|22.0000|-900.0000",
                        "УТ00-000104|1|НФ-00000003|2026-11-03|1.0000|1234.5000|0.0000|0.0000");
        assertThat(texts("select concat_ws('|', sum(amount), sum(discount_amount), count(*)) from sale_line"))
                .containsExactly("12889.0800|65.0000|5");
    }

    @Test
    void takesInvoicesOfAStatement() throws IOException {
        var invoices = loaded(ImportKind.RECEIVABLES);

        assertThat(GoldenFiles.told(invoices))
                .isEqualTo("UTF-8 ; header 4, rows 9, created 3, changed 0, unchanged 0, rejected 6, aside [5, 9, 16]");
        assertThat(SentFiles.reasons(invoices))
                .containsExactlyInAnyOrder(
                        "10 due_on 2026-11-10 DUE_BEFORE_ISSUED",
                        "11 amount -500.00 WRONG_AMOUNT",
                        "12 client " + GUID + "99 UNKNOWN_CLIENT",
                        "13 rate  RATE_MISSING",
                        "14 due_on  EMPTY_CELL",
                        "15 issued_on 32.11.2026 WRONG_DATE");
        assertThat(texts("""
                        select concat_ws('|', document, code, issued_on, due_on, amount, original_amount, currency, rate,
                          organization, r.kind) from receivable r join client c on c.id = client_id order by document"""))
                .containsExactly(
                        "СЧ-000101|00-00000001|2026-10-12|2026-10-26|3638.5000|RUB|1.00000000|ИнструментОпт ООО|Накладная",
                        "СЧ-000102|00-00000002|2026-11-02|2026-12-02|9250.5800|100.0000|USD|92.50580000|ИнструментОпт ООО|Накладная",
                        "СЧ-000103|00-00000003|2026-11-01|2026-11-01|1234.5000|RUB|1.00000000");
        assertThat(texts("select sum(amount) from receivable")).containsExactly("14123.5800");
    }

    @Test
    void takesPaymentsAndRefunds() throws IOException {
        var payments = loaded(ImportKind.PAYMENTS);

        assertThat(GoldenFiles.told(payments))
                .isEqualTo("UTF-8 , header 3, rows 9, created 4, changed 0, unchanged 0, rejected 5, aside [4, 8, 15]");
        assertThat(SentFiles.reasons(payments))
                .containsExactlyInAnyOrder(
                        "10 amount 0 WRONG_AMOUNT",
                        "11 client " + GUID + "99 UNKNOWN_CLIENT",
                        "12 amount 12,5О WRONG_NUMBER",
                        "13 external_id ПП-0008 DUPLICATE_KEY",
                        "14 external_id ПП-0008 DUPLICATE_KEY");
        assertThat(texts("""
                        select concat_ws('|', p.external_id, code, paid_on, document, amount, original_amount, currency, rate,
                          organization, p.kind) from payment p join client c on c.id = client_id order by p.external_id"""))
                .containsExactly(
                        "ПП-0001|00-00000001|2026-10-20|СЧ-000101|2000.0000|RUB|1.00000000|ИнструментОпт ООО|Безналичная",
                        "ПП-0002|00-00000001|2026-11-10|1638.5000|RUB|1.00000000|ИнструментОпт ООО|Безналичная",
                        "ПП-0003|00-00000002|2026-11-15|СЧ-000102|4671.5429|50.5000|USD|92.50580000",
                        "ПП-0004|00-00000001|2026-11-12|-1234.5000|RUB|1.00000000|Возврат");
        assertThat(texts("select sum(amount) from payment")).containsExactly("7075.5429");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALES", "RECEIVABLES", "PAYMENTS"})
    void changesNothingWhenAFileComesAgain(ImportKind kind, @TempDir Path folder) throws IOException {
        var before = loaded(kind).summary();

        var again = new GoldenFiles(new SentFiles(imports, folder)).load(kind).summary();

        assertThat(List.of(again.created(), again.changed(), again.unchanged(), again.rejected()))
                .containsExactly(0L, 0L, before.created() + before.unchanged(), before.rejected());
    }

    private Imports.Loaded loaded(ImportKind kind) {
        return Objects.requireNonNull(loaded.get(kind));
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
