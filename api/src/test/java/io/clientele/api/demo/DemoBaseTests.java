package io.clientele.api.demo;

import static io.clientele.api.demo.DemoFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoBaseTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void givesTheSameBytesEveryTime() {
        DemoBase first = DemoBase.until(DAY);
        DemoBase second = DemoBase.until(DAY);

        assertThat(text(second::writeClients)).isEqualTo(text(first::writeClients));
        assertThat(text(second::writeProducts)).isEqualTo(text(first::writeProducts));
        assertThat(text(second::writeSales)).isEqualTo(text(first::writeSales));
        assertThat(text(second::writeInteractions)).isEqualTo(text(first::writeInteractions));
        assertThat(text(second::writeReceivables)).isEqualTo(text(first::writeReceivables));
        assertThat(text(second::writePayments)).isEqualTo(text(first::writePayments));
        assertThat(second.vipPins()).isEqualTo(first.vipPins());
    }

    @Test
    void writesTheSameFileTwice() {
        DemoBase base = DemoBase.until(DAY);

        assertThat(text(base::writeClients)).isEqualTo(text(base::writeClients));
    }

    @Test
    void movesWithItsLastDay() {
        DemoBase base = DemoBase.until(DAY);
        DemoBase next = DemoBase.until(DAY.plusDays(1));

        assertThat(text(next::writeSales)).isNotEqualTo(text(base::writeSales));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31", "2026-01-01", "2025-05-05"})
    void hasTheCountsOfTheDesign(LocalDate lastDay) {
        DemoFiles files = DemoFiles.until(lastDay);

        assertThat(files.clients()).hasSize(3_000);
        assertThat(files.products()).hasSize(250);
        assertThat(files.sales()).hasSizeBetween(55_000, 65_000);
        assertThat(values(files.products(), "group")).hasSize(20).contains("Свёрла/по металлу", "Сервис");
        assertThat(values(files.products(), "name")).hasSize(250).contains("Супер дрель", "Супер дрель Про");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31", "2026-01-01", "2025-05-05"})
    void sellsFor36MonthsThatEndOnTheLastDay(LocalDate lastDay) {
        List<LocalDate> days = DemoFiles.until(lastDay).sales().stream()
                .map(DemoRow::soldOn)
                .sorted()
                .toList();

        assertThat(days.getLast()).isEqualTo(lastDay);
        assertThat(days.getFirst())
                .isBetween(
                        lastDay.plusDays(1).minusMonths(36), lastDay.plusDays(4).minusMonths(36));
    }

    @Test
    void keepsKeysUniqueAndKnown() {
        DemoFiles files = DemoFiles.until(DAY);

        Set<String> clients = values(files.clients(), "external_id");
        Set<String> products = values(files.products(), "external_id");

        assertThat(clients).hasSize(3_000).containsAll(filled(files.sales(), "client"));
        assertThat(products).hasSize(250).containsAll(values(files.sales(), "product"));
        assertThat(files.sales().stream().map(row -> row.text("document") + "/" + row.text("line")))
                .doesNotHaveDuplicates();
        assertThat(values(files.products(), "article")).hasSize(250);
        assertThat(values(files.interactions(), "external_id")).hasSameSizeAs(files.interactions());
        assertThat(values(files.receivables(), "document")).hasSameSizeAs(files.receivables());
        assertThat(values(files.payments(), "external_id")).hasSameSizeAs(files.payments());
        assertThat(clients)
                .containsAll(values(files.interactions(), "client"))
                .containsAll(values(files.receivables(), "client"))
                .containsAll(values(files.payments(), "client"));
        assertThat(products).containsAll(filled(files.interactions(), "product"));
        assertThat(values(files.receivables(), "document")).containsAll(filled(files.payments(), "document"));
    }

    @Test
    void quotesOnlyWhatNeedsIt() {
        String clients = text(DemoBase.until(DAY)::writeClients);

        assertThat(clients)
                .startsWith("external_id,code,name,")
                .endsWith("\r\n")
                .doesNotContain("\uFEFF");
        assertThat(clients).contains(",\"Общество с ограниченной ответственностью \"\"ФасадКомплект\"\"\",");
    }

    @Test
    void definesEveryPropertyAndCategoryItsClientsHave() {
        Set<String> columns = DemoFiles.until(DAY).clients().getFirst().columns();

        assertThat(columns.stream().filter(column -> column.startsWith("property:")))
                .containsExactlyInAnyOrderElementsOf(DemoBase.properties().stream()
                        .map(property -> "property:" + property.code())
                        .toList());
        assertThat(columns.stream().filter(column -> column.startsWith("category:")))
                .containsExactlyInAnyOrderElementsOf(DemoBase.categories().stream()
                        .map(category -> "category:" + category.code())
                        .toList());
    }

    private static Set<String> values(List<DemoRow> rows, String column) {
        return rows.stream().map(row -> row.text(column)).collect(Collectors.toSet());
    }

    private static Set<String> filled(List<DemoRow> rows, String column) {
        return values(rows, column).stream().filter(value -> !value.isEmpty()).collect(Collectors.toSet());
    }
}
