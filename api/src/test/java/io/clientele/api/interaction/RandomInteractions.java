package io.clientele.api.interaction;

import static io.clientele.api.interaction.InteractionTestData.interaction;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.interaction.change.InteractionRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Interactions and questions about them at random. */
final class RandomInteractions {

    private static final List<Operator> OPERATORS =
            List.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.EQ, Operator.NE);
    private static final List<String> KINDS = List.of("CALL", "звонок", "Визит", "COMPLAINT", "Замёр", "замер");

    private RandomInteractions() {}

    static List<InteractionRow> rows(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> interaction(String.valueOf(number))
                        .with("C" + random.nextInt(30))
                        .kind(any(random, KINDS))
                        .on(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(325)))
                        .through(random.nextInt(4) == 0 ? null : any(random, List.of("Сайт", "сайт", "Линия")))
                        .outcome(random.nextInt(4) == 0 ? null : any(random, List.of("Успех", "Отказ")))
                        .about(random.nextInt(3) == 0 ? any(random, List.of("Drill", "id of Bit")) : null)
                        .row())
                .toList();
    }

    static Contacts question(Random random) {
        var period = switch (random.nextInt(4)) {
            case 0 -> new PeriodChoice.Between(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 7, 1));
            case 1 -> new PeriodChoice.Last(4, CalendarUnit.MONTH, random.nextBoolean());
            case 2 -> new PeriodChoice.Before(LocalDate.of(2026, 6, 1));
            default -> null;
        };
        return new Contacts(
                list(random, List.of("Звонок", "VISIT", "претензия", "ЗАМЕР")),
                list(random, List.of("САЙТ", "Линия", "Почта")),
                list(random, List.of("успех", "Отказ")),
                list(random, List.of("id of Drill", "bit")),
                period,
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(same -> new Comparison(any(random, OPERATORS), BigDecimal.valueOf(random.nextInt(5))))
                        .toList());
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> list(Random random, List<String> values) {
        return random.nextInt(2) == 0
                ? List.of()
                : values.stream().filter(value -> random.nextBoolean()).toList();
    }
}
