package io.clientele.api.exchange.commerceml.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.exchange.load.Imports.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a document of 1C comes to: its lines, its discounts, and the sum that it says itself. */
@ClienteleTest
class DocumentSumsTests {

    /** Numbers that no job has. */
    private static final AtomicLong JOBS = new AtomicLong(9_600_000_000L);

    @TempDir
    private Path folder;

    @Autowired
    private CommerceMlImport imports;

    @Autowired
    private JdbcClient jdbc;

    private String source = "";

    @ParameterizedTest(name = "{0} less {1} are {2}")
    @CsvSource({
        "'100 100 100', 10, '96.6700 96.6600 96.6700', '3.3300 3.3400 3.3300', 290",
        "'1 299', 30, '0.9000 269.1000', '0.1000 29.9000', 270",
        "'0 0', 0.05, '-0.0500 0.0000', '0.0500 0.0000', 0.05",
        "100, 100, 0.0000, 100.0000, 0"
    })
    void sharesADiscountOfTheWholeDocumentByItsLines(
            String lines, String discount, String amounts, String discounts, String sum) throws IOException {
        var summary = load("Отпуск товара", lines, discount("false", discount), sum);

        assertThat(summary.warned()).as("the document agrees").isZero();
        assertThat(told("sale_line.amount")).isEqualTo(amounts);
        assertThat(told("coalesce(discount_amount, 0)")).isEqualTo(discounts);
        assertThat(jdbc.sql(
                                "select amount - (select sum(amount) from sale_line where sale_id = id) from sale where source = ?")
                        .param(source)
                        .query(Double.class)
                        .single())
                .isZero();
    }

    @Test
    void takesADiscountOffReturnsToo() throws IOException {
        load("Возврат товара", "100 100", discount("false", "50"), "150");

        assertThat(told("sale_line.amount")).isEqualTo("-75.0000 -75.0000");
        assertThat(told("discount_amount")).isEqualTo("-25.0000 -25.0000");
    }

    @Test
    void takesNothingOffForADiscountThatTheSumsHaveInThem() throws IOException {
        var summary = load("Отпуск товара", "100 100", discount("true", "50"), "200");

        assertThat(told("sale_line.amount")).isEqualTo("100.0000 100.0000");
        assertThat(summary.warned()).isZero();
    }

    @Test
    void saysThatADocumentDoesNotSumToItsLines() throws IOException {
        var summary = load("Отпуск товара", "100 100", "", "170");

        assertThat(told("sale_line.amount")).isEqualTo("100.0000 100.0000");
        assertThat(summary.rejected()).isZero();
        assertThat(summary.warned()).isEqualTo(1);
        assertThat(summary.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("SUM_DISAGREES");
            assertThat(warning.value()).isEqualTo("170");
            assertThat(warning.message()).isEqualTo("The lines of document `d` come to `200`, and that counts.");
            assertThat(warning.row()).isPositive();
        });
    }

    @Test
    void saysNothingOfRoundingNorWhereTheDocumentSaysNoSum() throws IOException {
        assertThat(load("Отпуск товара", "100 100", "", "199.98").warned()).isZero();
        assertThat(load("Отпуск товара", "100 100", "", "199.97").warned()).isEqualTo(1);
        assertThat(load("Отпуск товара", "100 100", "", "").warned()).isZero();
    }

    private static String discount(String within, String sum) {
        return "<Скидки><Скидка><Наименование>Скидка</Наименование><Сумма>%s</Сумма><УчтеноВСумме>%s</УчтеноВСумме></Скидка></Скидки>"
                .formatted(sum, within);
    }

    private String told(String figure) {
        return String.join(
                " ",
                jdbc.sql("""
                                select cast(%s as char) from sale_line join sale on id = sale_id
                                where source = ? order by cast(line as unsigned)""".formatted(figure))
                        .param(source)
                        .query(String.class)
                        .list());
    }

    private ImportSummary load(String operation, String lines, String discounts, String sum) throws IOException {
        var job = JOBS.incrementAndGet();
        source = "sums " + job;
        var products = Arrays.stream(lines.split(" "))
                .map(
                        "<Товар><Ид>p</Ид><Наименование>Дрель</Наименование><Количество>1</Количество><Сумма>%s</Сумма></Товар>"
                                ::formatted)
                .collect(Collectors.joining());
        var file = Files.writeString(
                Files.createTempFile(folder, "file", ".xml"), """
                <КоммерческаяИнформация ВерсияСхемы="2.10"><Документ><Ид>d</Ид><Дата>2026-03-01</Дата>
                <ХозОперация>%s</ХозОперация><Роль>Продавец</Роль><Валюта>руб</Валюта><Курс>1</Курс><Сумма>%s</Сумма>
                <Контрагенты><Контрагент><Ид>c</Ид><Наименование>Ромашка ООО</Наименование><Роль>Покупатель</Роль></Контрагент></Контрагенты>
                %s<Товары>%s</Товары></Документ></КоммерческаяИнформация>
                """.formatted(operation, sum, discounts, products));
        return imports.load(
                        new CommerceMlOrder(file.toString(), "file.xml", source),
                        Files.createTempFile(folder, "rejected", ".csv"),
                        Progress.NONE,
                        job)
                .summary();
    }
}
