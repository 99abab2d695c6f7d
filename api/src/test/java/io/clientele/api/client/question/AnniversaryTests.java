package io.clientele.api.client.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;

/** A client for every day of a leap year, and one without dates, asked about around every corner of the calendar. */
@ClienteleTest
class AnniversaryTests {

    private static final String SOURCE = "within";
    private static final Map<Integer, LocalDate> DATES = new HashMap<>();
    private static final List<Integer> SPANS = List.of(0, 1, 2, 7, 31, 59, 60, 363, 364, 365, 366);

    @Autowired
    private Clients clients;

    @Autowired
    private PropertyDefinitions properties;

    @Autowired
    private ClientQuestions questions;

    @BeforeEach
    void makeClients() {
        if (clients.idsOf(SOURCE, List.of("none")).isEmpty()) {
            DATES.clear();
            properties.create("contract", "Contract signed", PropertyType.DATE, List.of());
            properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
            var cards = new ArrayList<ClientCard>();
            var dates = LocalDate.of(2000, 1, 1)
                    .datesUntil(LocalDate.of(2001, 1, 1))
                    .toList();
            dates.forEach(date -> cards.add(Card.of(date.toString())
                    .with(ClientField.BIRTH_DATE, date.toString())
                    .with(ClientField.REGISTERED_AT, date.plusYears(8).toString())
                    .property("contract", date.plusYears(20).toString())
                    .card()));
            cards.add(Card.of("none").card());
            assertThat(clients.upsert(SOURCE, cards).rejected()).isEmpty();
            var ids = clients.idsOf(
                    SOURCE, dates.stream().map(LocalDate::toString).toList());
            dates.forEach(date -> DATES.put(Objects.requireNonNull(ids.get(date.toString())), date));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22",
                "2026-12-31",
                "2027-01-01",
                "2027-02-27",
                "2027-02-28",
                "2027-03-01",
                "2028-02-27",
                "2028-02-28",
                "2028-02-29",
                "2028-03-01",
                "2027-12-15"
            })
    void agreesWithCountingDayByDay(LocalDate today) {
        for (int days : SPANS) {
            var expected = expected(today, days);
            var few = few();
            for (var question : List.of(
                    new Anniversary(ClientField.BIRTH_DATE, null, days),
                    new Anniversary(ClientField.REGISTERED_AT, null, days),
                    new Anniversary(null, "Contract", days))) {
                assertThat(questions.clientsWho(question, today, null))
                        .as(question + " on " + today)
                        .isEqualTo(expected);
                assertThat(questions.clientsWho(question, today, few))
                        .as(question + " on " + today + " among a few")
                        .isEqualTo(RoaringBitmap.and(expected, few));
            }
        }
    }

    @Test
    void observesTheDateAndWhenItComesRound() {
        var born = client("2000-02-29");

        var byField =
                questions.observed(new Anniversary(ClientField.BIRTH_DATE, null, 7), LocalDate.of(2027, 2, 27), born);
        var byProperty = questions.observed(new Anniversary(null, "contract", 7), LocalDate.of(2027, 3, 1), born);
        var missing = questions.observed(
                new Anniversary(ClientField.BIRTH_DATE, null, 7), LocalDate.of(2027, 3, 1), client("none"));

        assertThat(byField)
                .containsExactly(Observed.value(LocalDate.of(2000, 2, 29)), new Observed("within", BigDecimal.ONE));
        assertThat(byProperty)
                .containsExactly(
                        Observed.value(LocalDate.of(2020, 2, 29)), new Observed("within", BigDecimal.valueOf(365)));
        assertThat(missing).containsExactly(Observed.value(null), new Observed("within", null));
    }

    @ParameterizedTest(name = "{0} {1} within {2} is {3}")
    @CsvSource({
        "BIRTH_DATE, , -1, OUT_OF_RANGE",
        "BIRTH_DATE, , 367, OUT_OF_RANGE",
        "INCOME, , 7, WRONG_FIELD_TYPE",
        ", , 7, REQUIRED",
        "BIRTH_DATE, contract, 7, REQUIRED",
        ", nowhere, 7, UNKNOWN_PROPERTY",
        ", staff, 7, WRONG_PROPERTY_TYPE"
    })
    void refusesWhatCannotBeAsked(@Nullable ClientField field, @Nullable String property, int days, String code) {
        var question = new Anniversary(field, property, days);

        assertThat(questions.check(question)).extracting(Problem::code).containsExactly(code);
        assertThatThrownBy(() -> questions.clientsWho(question, LocalDate.of(2027, 1, 1), null))
                .isInstanceOf(Problem.class);
    }

    private static RoaringBitmap expected(LocalDate today, int days) {
        var expected = new RoaringBitmap();
        DATES.forEach((id, date) -> {
            for (int day = 0; day <= days; day++) {
                if (isAnniversary(date, today.plusDays(day))) {
                    expected.add(id);
                }
            }
        });
        return expected;
    }

    private static boolean isAnniversary(LocalDate date, LocalDate day) {
        var same = date.getMonthValue() == day.getMonthValue() && date.getDayOfMonth() == day.getDayOfMonth();
        var leapBorn = date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
        return same || (leapBorn && !day.isLeapYear() && day.getMonthValue() == 2 && day.getDayOfMonth() == 28);
    }

    private static RoaringBitmap few() {
        var few = new RoaringBitmap();
        DATES.keySet().stream().filter(id -> id % 3 == 0).forEach(few::add);
        return few;
    }

    private int client(String externalId) {
        return Objects.requireNonNull(clients.idsOf(SOURCE, List.of(externalId)).get(externalId));
    }
}
