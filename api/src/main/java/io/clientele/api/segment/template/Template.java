package io.clientele.api.segment.template;

import static io.clientele.api.segment.template.TemplateParameter.amount;
import static io.clientele.api.segment.template.TemplateParameter.days;
import static io.clientele.api.segment.template.TemplateParameter.group;
import static io.clientele.api.segment.template.TemplateParameter.industry;
import static io.clientele.api.segment.template.TemplateParameter.months;
import static io.clientele.api.segment.template.TemplateParameter.product;

import io.clientele.api.segment.Forming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates there are; callers hold on to the constants. */
enum Template {
    OVERDUE_RECEIVABLES(
            name("Просроченная дебиторка", "Overdue receivables"),
            about("Должны и опаздывают с оплатой.", "Owe money and are late with it."),
            When.DAILY,
            "owes(overdue_days > {days}, overdue_amount > {amount})",
            days("days", 5, name("Просрочено более, дней", "Overdue by more than, days")),
            amount("amount", 10_000, name("Просроченная сумма более", "Overdue amount above"))),
    VIP(
            name("VIP-клиенты", "VIP clients"),
            about(
                    "Приносят основную выручку и покупают ровно; список сверяют вручную.",
                    "Bring most of the revenue and buy evenly; the list is checked by hand."),
            When.BY_HAND,
            "abc(metric: REVENUE, last: {months} months) in (A)"
                    + " and xyz(metric: ORDERS, step: QUARTER, last: {regularity_months} months) in (X, Y)",
            months("months", 12, name("ABC за, месяцев", "ABC over, months")),
            months("regularity_months", 24, name("XYZ за, месяцев", "XYZ over, months"))),
    LOST(
            name("Потерянные клиенты", "Lost clients"),
            about("Покупали раньше, но давно ничего не берут.", "Used to buy, but have not for a long time."),
            When.DAILY,
            "stage(lost_months: {months}) in (LOST)",
            months("months", 12, name("Без покупок, месяцев", "Without a purchase, months"))),
    NEW_THIS_MONTH(
            name("Новые в этом месяце", "New this month"),
            about("Заведены с первого числа.", "Registered since the first of the month."),
            When.AT_ONCE,
            "registered(current: MONTH)"),
    BOUGHT_NOT_BOUGHT(
            name("Купили товар без сопутствующего", "Bought one thing, not the other"),
            about(
                    "Взяли товар, но не то, что к нему нужно: есть что предложить.",
                    "Took a product but not what goes with it: there is something to offer."),
            When.AT_ONCE,
            "bought(product: {product}, last: {days} days) and not bought(group: {group}, last: {days} days)",
            product("Супер дрель"),
            group("Свёрла", name("Чего не купили: группа", "What they did not buy: group")),
            days("days", 90, name("За последние, дней", "In the last, days"))),
    BIRTHDAY_THIS_WEEK(
            name("День рождения на этой неделе", "Birthday this week"),
            about(
                    "День рождения клиента или его контактного лица в ближайшие дни.",
                    "The client or a contact person has a birthday in the days to come."),
            When.AT_ONCE,
            "anniversary(field: BIRTH_DATE, within: {days} days) or contact_person(birthday_within: {days} days)",
            days("days", 7, name("В ближайшие, дней", "In the next, days"))),
    ABC_A(
            name("Класс A по выручке", "ABC class A"),
            about("Приносят первые 80 % выручки.", "Bring the first 80% of the revenue."),
            When.WEEKLY,
            "abc(metric: REVENUE, last: {months} months) in (A)",
            months("months", 12, name("За, месяцев", "Over, months"))),
    REGULAR_BY_FREQUENCY(
            name("Регулярные по частоте", "Regular by frequency"),
            about("Заказывают ровно из месяца в месяц (XYZ заказов).", "Order evenly month by month (XYZ of orders)."),
            When.WEEKLY,
            "xyz(metric: ORDERS, step: MONTH, last: {months} months) in (X, Y)",
            months("months", 12, name("За, месяцев", "Over, months"))),
    SLEEPING_BEST(
            name("Спящие лучшие", "Sleeping best"),
            about("Покупали часто и много, но давно не были (RFM).", "Bought often and much, but not lately (RFM)."),
            When.WEEKLY,
            "rfm(last: {months} months, recency <= 2, frequency >= 4, monetary >= 4)",
            months("months", 24, name("За, месяцев", "Over, months"))),
    COMPLAINED_LAST_MONTH(
            name("Жаловались за последний месяц", "Complained last month"),
            about("Предъявили претензию.", "Made a complaint."),
            When.AT_ONCE,
            "contacted(kind: COMPLAINT, last: {months} months, count >= 1)",
            months("months", 1, name("За последние, месяцев", "In the last, months"))),
    INDUSTRY_WITH_COMPLAINT(
            name("Отрасль с претензией по товару", "An industry's complaints after a product"),
            about(
                    "Клиенты отрасли, которые купили товар и недавно предъявили претензию.",
                    "Clients of an industry who bought a product and complained lately."),
            When.AT_ONCE,
            "industry = {industry} and bought(product: {product}, last: {months} months)"
                    + " and contacted(kind: COMPLAINT, last: {complaint_months} months, count >= 1)",
            industry("Металлообработка"),
            product("Супер дрель"),
            months("months", 12, name("Покупка за последние, месяцев", "Bought in the last, months")),
            months("complaint_months", 1, name("Претензия за последние, месяцев", "Complained in the last, months"))),
    COLD_CALLS(
            name("Холодный обзвон отрасли", "Cold calls to an industry"),
            about("Ничего не покупали, и им давно не звонили.", "Bought nothing and were not called for a long time."),
            When.WORKDAYS,
            "industry = {industry} and not bought(last: {months} months)"
                    + " and not contacted(kind: CALL, last: {days} days, count >= 1)",
            industry("Строительство"),
            months("months", 36, name("Без покупок, месяцев", "Without a purchase, months")),
            days("days", 90, name("Без звонков, дней", "Without a call, days")));

    /** How a segment of it comes to its members, and by what schedule. */
    enum When {
        AT_ONCE(Forming.DYNAMIC, null),
        DAILY(Forming.PERIODIC, "0 0 7 * * *"),
        WORKDAYS(Forming.PERIODIC, "0 30 7 * * MON-FRI"),
        WEEKLY(Forming.PERIODIC, "0 0 7 * * MON"),
        BY_HAND(Forming.MANUAL, null);

        private final Forming forming;
        private final @Nullable String cron;

        When(Forming forming, @Nullable String cron) {
            this.forming = forming;
            this.cron = cron;
        }
    }

    private final Wording title;
    private final Wording description;
    private final When when;
    private final String text;
    private final List<TemplateParameter> parameters;

    Template(Wording title, Wording description, When when, String text, TemplateParameter... parameters) {
        this.title = title;
        this.description = description;
        this.when = when;
        this.text = text;
        this.parameters = List.of(parameters);
    }

    Wording title() {
        return title;
    }

    Wording description() {
        return description;
    }

    Forming forming() {
        return when.forming;
    }

    /** In the firm's zone; null without a schedule. */
    @Nullable
    String cron() {
        return when.cron;
    }

    /** Canonical English with the names of parameters in braces where their literals stand. */
    String text() {
        return text;
    }

    List<TemplateParameter> parameters() {
        return parameters;
    }

    private static Wording name(String russian, String english) {
        return new Wording(russian, english);
    }

    private static Wording about(String russian, String english) {
        return new Wording(russian, english);
    }
}
