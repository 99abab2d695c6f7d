package io.clientele.api.exchange.commerceml.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.load.Imports.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each kind of document of 1C is to the firm. */
@ClienteleTest
class DocumentKindsTests {

    /** Numbers that no job has. */
    private static final AtomicLong JOBS = new AtomicLong(9_500_000_000L);

    @TempDir
    private Path folder;

    @Autowired
    private CommerceMlImport imports;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "Отпуск товара, sold 100.0000, 0, 0",
        "Отчет о продажах комиссионного товара, sold 100.0000, 0, 0",
        "Отчёт о продажах комиссионного товара, sold 100.0000, 0, 0",
        "Возврат товара, sold -100.0000, 0, 0",
        "Выплата наличных денег, paid 100.0000, 0, 0",
        "Выплата безналичных денег, paid 100.0000, 0, 0",
        "Возврат наличных денег, paid -100.0000, 0, 0",
        "Возврат безналичных денег, paid -100.0000, 0, 0",
        "Заказ товара, , 1, 0",
        "Счет на оплату, , 1, 0",
        "Счет-фактура, , 1, 0",
        "Передача товара на комиссию, , 1, 0",
        "Инвентаризация, , 0, 1"
    })
    void becomesASaleMoneyOrNothing(String operation, String became, long skipped, long rejected) throws IOException {
        var job = JOBS.incrementAndGet();
        var source = "kinds " + job;
        var summary = imports.load(
                        new CommerceMlOrder(file(operation).toString(), "file.xml", source),
                        Files.createTempFile(folder, "rejected", ".csv"),
                        Progress.NONE,
                        job)
                .summary();

        assertThat(jdbc.sql("""
                                select concat('sold ', amount) from sale where source = :source
                                union all select concat('paid ', amount) from payment where source = :source""")
                        .param("source", source)
                        .query(String.class)
                        .optional()
                        .orElse(null))
                .isEqualTo(became);
        assertThat(summary.skipped()).isEqualTo(skipped);
        assertThat(summary.rejected()).isEqualTo(rejected);
    }

    private Path file(String operation) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ".xml"), """
                <КоммерческаяИнформация ВерсияСхемы="2.10"><Документ><Ид>d</Ид><Дата>2026-03-01</Дата>
                <ХозОперация>%s</ХозОперация><Роль>Продавец</Роль><Валюта>руб</Валюта><Курс>1</Курс><Сумма>100.00</Сумма>
                <Контрагенты><Контрагент><Ид>c</Ид><Наименование>Ромашка ООО</Наименование><Роль>Покупатель</Роль></Контрагент></Контрагенты>
                <Товары><Товар><Ид>p</Ид><Наименование>Дрель</Наименование><Количество>1</Количество><Сумма>100.00</Сумма></Товар></Товары>
                </Документ></КоммерческаяИнформация>
                """.formatted(operation));
    }
}
