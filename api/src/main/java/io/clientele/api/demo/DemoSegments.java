package io.clientele.api.demo;

import io.clientele.api.demo.DemoSegment.Forming;
import io.clientele.api.demo.DemoSegment.Importance;
import java.util.List;
import java.util.stream.Stream;

/** The ten segments of the demo base, the most important first; one whose rule names another stands after it. */
final class DemoSegments {

    /** {@link DemoBase#vipPins()} are pinned into it. */
    static final String VIP = "VIP-клиенты";

    private static final String MOSCOW_TIME = "Europe/Moscow";

    private DemoSegments() {}

    static List<DemoSegment> all() {
        return Stream.concat(mainOnes(), secondaryOnes()).toList();
    }

    private static Stream<DemoSegment> mainOnes() {
        return Stream.of(
                new DemoSegment(
                        VIP,
                        Forming.MANUAL,
                        Importance.MAIN,
                        "abc(metric: REVENUE, last: 12 months) in (A)"
                                + " and xyz(metric: ORDERS, step: QUARTER, last: 24 months) in (X, Y)",
                        null,
                        null),
                dynamic("Москва и область", Importance.MAIN, "region in ('Москва', 'Московская обл')"),
                dynamic(
                        "Производство",
                        Importance.MAIN,
                        "industry in ('Металлообработка', 'Машиностроение', 'Мебельное производство')"
                                + " and kind = 'COMPANY'"),
                periodic(
                        "Просроченная дебиторка",
                        Importance.MAIN,
                        "owes(overdue_days > 5, overdue_amount > 10000)",
                        "0 0 7 * * *"));
    }

    private static Stream<DemoSegment> secondaryOnes() {
        return Stream.of(
                dynamic(
                        "Купили дрель без свёрл",
                        Importance.SECONDARY,
                        "bought(product: 'Супер дрель', last: 90 days) and not bought(group: 'Свёрла', last: 90 days)"),
                dynamic(
                        "Победители акции",
                        Importance.SECONDARY,
                        "city = 'Москва' and manager = 'Иванов'"
                                + " and bought(product: 'Супер дрель', last: 3 months, amount > 40000)"),
                dynamic(
                        "Производство с претензией по дрели",
                        Importance.SECONDARY,
                        "member('Производство') and bought(product: 'Супер дрель', last: 12 months)"
                                + " and contacted(kind: COMPLAINT, last: 1 month, count >= 1)"),
                periodic(
                        "Спящие лучшие",
                        Importance.SECONDARY,
                        "abc(metric: REVENUE, last: 24 months) in (A, B) and last_bought(before: 180 days)",
                        "0 0 7 * * MON"),
                dynamic("Новые за 30 дней", Importance.SECONDARY, "registered(last: 30 days)"),
                periodic(
                        "Холодный обзвон: строители",
                        Importance.SECONDARY,
                        "industry = 'Строительство' and not bought(last: 36 months)"
                                + " and not contacted(kind: CALL, last: 90 days, count >= 1)",
                        "0 30 7 * * MON-FRI"));
    }

    private static DemoSegment dynamic(String name, Importance importance, String rule) {
        return new DemoSegment(name, Forming.DYNAMIC, importance, rule, null, null);
    }

    private static DemoSegment periodic(String name, Importance importance, String rule, String cron) {
        return new DemoSegment(name, Forming.PERIODIC, importance, rule, cron, MOSCOW_TIME);
    }
}
