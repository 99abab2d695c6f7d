package io.clientele.api.demo;

import static io.clientele.api.demo.DemoSegment.Criterion.ABC;
import static io.clientele.api.demo.DemoSegment.Criterion.ATTRIBUTE;
import static io.clientele.api.demo.DemoSegment.Criterion.BOUGHT;
import static io.clientele.api.demo.DemoSegment.Criterion.CATEGORY;
import static io.clientele.api.demo.DemoSegment.Criterion.CONTACTED;
import static io.clientele.api.demo.DemoSegment.Criterion.LAST_BOUGHT;
import static io.clientele.api.demo.DemoSegment.Criterion.MEMBER;
import static io.clientele.api.demo.DemoSegment.Criterion.OWES;
import static io.clientele.api.demo.DemoSegment.Criterion.PROPERTY;
import static io.clientele.api.demo.DemoSegment.Criterion.REGISTERED;
import static io.clientele.api.demo.DemoSegment.Criterion.XYZ;

import io.clientele.api.demo.DemoSegment.Criterion;
import io.clientele.api.demo.DemoSegment.Forming;
import io.clientele.api.demo.DemoSegment.Importance;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ten segments of the demo base, the most important first. */
final class DemoSegments {

    /** Its first members are {@link DemoBase#vipMembers()}. */
    static final String VIP = "VIP-клиенты";

    private static final String MOSCOW_TIME = "Europe/Moscow";
    private static final Set<Criterion> ANSWERED = Set.of(ATTRIBUTE, CATEGORY, PROPERTY, BOUGHT, REGISTERED, MEMBER);

    private DemoSegments() {}

    /** Those that can be created now; a manual one whose rule cannot be answered yet comes without it. */
    static List<DemoSegment> available() {
        return all().stream()
                .map(segment -> segment.forming() == Forming.MANUAL && !segment.answeredBy(ANSWERED)
                        ? segment.withoutRule()
                        : segment)
                .filter(segment -> segment.answeredBy(ANSWERED))
                .toList();
    }

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
                        null,
                        Set.of(ABC, XYZ)),
                dynamic("Москва и область", Importance.MAIN, "region in ('Москва', 'Московская обл')", ATTRIBUTE),
                dynamic(
                        "Производство",
                        Importance.MAIN,
                        "industry in ('Металлообработка', 'Машиностроение', 'Мебельное производство')"
                                + " and kind = 'COMPANY'",
                        ATTRIBUTE),
                periodic(
                        "Просроченная дебиторка",
                        Importance.MAIN,
                        "owes(overdue_days > 5, overdue_amount > 10000)",
                        "0 0 7 * * *",
                        OWES));
    }

    private static Stream<DemoSegment> secondaryOnes() {
        return Stream.of(
                dynamic(
                        "Купили дрель без свёрл",
                        Importance.SECONDARY,
                        "bought(product: 'Супер дрель', last: 90 days) and not bought(group: 'Свёрла', last: 90 days)",
                        BOUGHT),
                dynamic(
                        "Победители акции",
                        Importance.SECONDARY,
                        "city = 'Москва' and manager = 'Иванов'"
                                + " and bought(product: 'Супер дрель', last: 3 months, amount > 40000)",
                        ATTRIBUTE,
                        BOUGHT),
                dynamic(
                        "Производство с претензией по дрели",
                        Importance.SECONDARY,
                        "member('Производство') and bought(product: 'Супер дрель', last: 12 months)"
                                + " and contacted(kind: COMPLAINT, last: 1 month, count >= 1)",
                        MEMBER,
                        BOUGHT,
                        CONTACTED),
                periodic(
                        "Спящие лучшие",
                        Importance.SECONDARY,
                        "abc(metric: REVENUE, last: 24 months) in (A, B) and last_bought(before: 180 days)",
                        "0 0 7 * * MON",
                        ABC,
                        LAST_BOUGHT),
                dynamic("Новые за 30 дней", Importance.SECONDARY, "registered(last: 30 days)", REGISTERED),
                periodic(
                        "Холодный обзвон: строители",
                        Importance.SECONDARY,
                        "industry = 'Строительство' and not bought(last: 36 months)"
                                + " and not contacted(kind: CALL, last: 90 days, count >= 1)",
                        "0 30 7 * * MON-FRI",
                        ATTRIBUTE,
                        BOUGHT,
                        CONTACTED));
    }

    private static DemoSegment dynamic(String name, Importance importance, String rule, Criterion... needs) {
        return new DemoSegment(name, Forming.DYNAMIC, importance, rule, null, null, Set.of(needs));
    }

    private static DemoSegment periodic(
            String name, Importance importance, String rule, String cron, Criterion... needs) {
        return new DemoSegment(name, Forming.PERIODIC, importance, rule, cron, MOSCOW_TIME, Set.of(needs));
    }
}
