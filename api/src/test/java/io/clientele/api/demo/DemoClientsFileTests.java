package io.clientele.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoClientsFileTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Offset<Double> ONE_PERCENT = within(1.0);

    private final List<DemoRow> clients = DemoFiles.until(DAY).clients();

    @ParameterizedTest
    @CsvSource({
        "Москва, 24",
        "Московская обл, 14",
        "Санкт-Петербург, 9",
        "Тульская обл, 6",
        "Татарстан, 6",
        "Калужская обл, 4",
        "Минская обл, 2"
    })
    void livesInTheRegionsOfTheDesign(String region, double percent) {
        assertThat(percentOf(row -> row.has("region", region))).isCloseTo(percent, ONE_PERCENT);
    }

    @ParameterizedTest
    @CsvSource({"Строительство, 24", "Розница инструмента, 12", "Машиностроение, 5", "Аренда инструмента, 3", "'', 5"})
    void worksInTheIndustriesOfTheDesign(String industry, double percent) {
        assertThat(percentOf(row -> row.values("industry").contains(industry))).isCloseTo(percent, ONE_PERCENT);
    }

    @Test
    void namesSomeClientsWithTwoIndustries() {
        assertThat(percentOf(row -> row.text("industry").contains(";"))).isBetween(3.0, 10.0);
    }

    @Test
    void givesEveryTaxpayerOfRussiaAnInnOfHisOwnWithRightCheckDigits() {
        List<DemoRow> numbered =
                clients.stream().filter(row -> !row.isEmpty("inn")).toList();

        assertThat(numbered).hasSizeGreaterThan(2_800).allSatisfy(row -> {
            assertThat(row.text("inn")).matches(DemoClientsFileTests::hasRightCheckDigits);
            assertThat(row.text("inn")).hasSize(row.has("kind", "COMPANY") ? 10 : 12);
        });
        assertThat(numbered.stream().map(row -> row.text("inn"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707083893", "500100732259"})
    void knowsRealInns(String inn) {
        assertThat(hasRightCheckDigits(inn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707083894", "500100732258", "500100732269", "770708389"})
    void refusesWrongInns(String inn) {
        assertThat(hasRightCheckDigits(inn)).isFalse();
    }

    @Test
    void keepsWhatBelongsToPeopleOffCompanies() {
        assertThat(clients).allSatisfy(row -> {
            boolean company = row.has("kind", "COMPANY");
            assertThat(company && !(row.text("sex") + row.text("birth_date")).isEmpty())
                    .isFalse();
            assertThat(!company && !row.isEmpty("kpp")).isFalse();
        });
        assertThat(clients.stream().map(row -> row.text("kind")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("COMPANY", "ENTREPRENEUR", "PERSON");
    }

    @Test
    void hasOneAnonymousBuyer() {
        assertThat(clients.stream().filter(row -> row.has("anonymous", "true")))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry("name", "Розничный покупатель")
                        .containsEntry("inn", ""));
    }

    @Test
    void employsTwelveManagersOneOfWhomIsPlainlyIvanov() {
        Set<String> managers = clients.stream()
                .flatMap(row -> row.values("manager").stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());

        assertThat(managers).hasSize(12).contains("Иванов");
    }

    @Test
    void namesHoldingsThatStandEarlierInTheFile() {
        var seen = new HashSet<>(Set.of(""));
        for (DemoRow row : clients) {
            assertThat(seen).contains(row.text("head"));
            seen.add(row.text("external_id"));
        }
        assertThat(clients.stream().filter(row -> !row.isEmpty("head"))).hasSizeGreaterThan(30);
    }

    @Test
    void writesPhonesDatesAndNumbersPlainly() {
        assertThat(clients).allSatisfy(row -> {
            assertThat(row.text("phone")).matches("|\\+7\\d{10}|\\+375\\d{9}");
            assertThat(row.text("registered_at")).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(row.text("credit_limit")).matches("\\d*");
            assertThat(row.text("property:warehouse")).matches("|true|false");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void registersOverFiveYearsThatEndOnTheLastDay(LocalDate lastDay) {
        assertThat(DemoFiles.until(lastDay).clients())
                .extracting(row -> row.registeredOn())
                .allSatisfy(day -> assertThat(day).isBetween(lastDay.minusDays(1_826), lastDay));
    }

    private double percentOf(Predicate<DemoRow> condition) {
        return 100.0 * clients.stream().filter(condition).count() / clients.size();
    }

    private static boolean hasRightCheckDigits(String inn) {
        return switch (inn.length()) {
            case 10 -> check(inn, 9, 2, 4, 10, 3, 5, 9, 4, 6, 8);
            case 12 ->
                check(inn, 10, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) && check(inn, 11, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
            default -> false;
        };
    }

    private static boolean check(String inn, int place, int... weights) {
        var sum = 0;
        for (var digit = 0; digit < weights.length; digit++) {
            sum += weights[digit] * Character.digit(inn.charAt(digit), 10);
        }
        return sum % 11 % 10 == Character.digit(inn.charAt(place), 10);
    }
}
