package io.clientele.api.segment.rule.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.question.Attribute;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.purchase.Purchases;
import io.clientele.api.sale.purchase.Purchases.Measure;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasProperty;
import io.clientele.api.segment.rule.Purchased;
import io.clientele.api.segment.rule.RegisteredWithin;
import io.clientele.api.segment.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTests {

    private static final SegmentsByName SEGMENTS = SegmentsByName.of("VIP", "Производство", "O'Neil \\ Co");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region in ('Москва', 'Тульская обл') and not category('vip') or property('staff') >= 50",
                "country = 'Germany' and manager = 'Иванов' and registered(last: 30 days)",
                "bought(product: 'Супер дрель', last: 90 days, amount > 40000) "
                        + "and not bought(group: 'Свёрла', last: 90 days)",
                "bought(group: 'Beverages', channel: 'WEB', from: 1997-01-01, to: 1998-01-01, "
                        + "amount <= 5.5, quantity > 10, margin > 0, orders >= 2, average_order > 500)",
                "industry in ('Металлообработка', 'Машиностроение') and kind = COMPANY",
                "industry = 'Строительство' and not bought(last: 36 months)",
                "member('VIP') and bought(product: ('A', 'B'), last: 1 month including today)",
                "bought(current: MONTH) or bought(previous: QUARTER) or bought(before: 2020-01-01) "
                        + "or bought(after: 2020-01-01)",
                "(region = 'A' or city = 'B') and (name contains 'C' and code starts with 'D')",
                "not (region = 'A' and city is null) or not not city is not null",
                "age between 18 and 30 and birth_date >= 1990-02-28 and active = true and sex != MALE",
                "all(region = 'A') or any(not all(city = 'B'))",
                "property('code') in ('007', 7, 7.5, 2020-01-01, true, '-', '7.50') and consent = EMAIL",
                "member('O''Neil \\\\ Co') and region = '''; drop table client; --'",
                "bought()",
                "first_bought(from: 1997-01-01, to: 1997-02-01) and last_bought(before: 180 days) "
                        + "and repurchase_due(k: 1.5)",
                "last_bought(within: 1 month) or last_bought(before: 2020-01-01) or first_bought(last: 30 days)",
                "contacted(kind: COMPLAINT, product: 'Супер дрель', last: 1 month, count >= 1) "
                        + "and owes(overdue_days > 30, overdue_amount > 10000)",
                "contacted(kind: (COMPLAINT, 'Демонстрация'), channel: 'WEB', outcome: 'Отказ') and contacted()",
                "owes() or owes(debt > 0, limit_share >= 90)",
                "paid(last: 12 months, late_share > 30, average_delay > 10) "
                        + "and contact_person(birthday_within: 7 days, role = 'ЛПР')",
                "contact_person(category: 'vip', role in ('ЛПР', 'Директор'), birth_date < 1990-01-01, "
                        + "property('hobby') = 'рыбалка', property('children') >= 2) and not contact_person()",
                "abc(last: 12 months) in (A, B) and xyz(last: 12 months) in (X)",
                "abc(metric: MARGIN, previous: YEAR, a: 70, b: 90, border: INCLUSIVE) in (C)",
                "xyz(metric: REVENUE, step: QUARTER, last: 24 months, x: 15, y: 40, deviation: SAMPLE) in (X, Y)",
                "xyz(last: 12 months, mode: QUANTILE) in (Z) or xyz(last: 12 months, x: 20, mode: QUANTILE) in (X)",
                "rfm(last: 12 months) in (CHAMPIONS) and growth(last: 3 months, percent < -30) "
                        + "and member('VIP') and bucket(seed: 'spring', 0..10)",
                "rfm(last: 12 months, recency >= 4, frequency >= 4) or rfm(last: 1 year, monetary = 5) in (LOYAL)",
                "anniversary(field: BIRTH_DATE, within: 7 days) and stage in (LOST, REGULAR)",
                "anniversary(property: 'founded', within: 0 days) or stage(one_time: 2, lost_months: 6) in (ONE_TIME)",
                "bucket(seed: 'a .. b', 12.5..99.9999)",
            })
    void printsBackWhatItReadsInCanonicalEnglish(String text) {
        var rule = rule(text);

        assertThat(RuleText.print(rule, SEGMENTS)).isEqualTo(text);
        assertThat(rule(RuleText.print(rule, Language.RU, SEGMENTS))).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    купил(товар: 'Супер дрель', за: 90 дней, сумма > 40000) и не купил(группа: 'Свёрла', за: 90 дней) | bought(product: 'Супер дрель', last: 90 days, amount > 40000) and not bought(group: 'Свёрла', last: 90 days)
                    купил(с: 1997-01-01 по: 1997-12-31, заказов >= 2, средний_чек > 500) | bought(from: 1997-01-01, to: 1998-01-01, orders >= 2, average_order > 500)
                    купил(канал: 'WEB', количество > 10, прибыль > 0) или зарегистрирован(за: 1 неделя) | bought(channel: 'WEB', quantity > 10, margin > 0) or registered(last: 1 week)
                    регион в ('Москва', 'Тула') и сегмент('VIP') и не категория('vip') | region in ('Москва', 'Тула') and member('VIP') and not category('vip')
                    свойство('staff') не в (1, 2) и вид_цен = 'Опт' | property('staff') not in (1, 2) and price_type = 'Опт'
                    возраст между 18 и 30 и город пусто и отрасль не пусто | age between 18 and 30 and city is null and industry is not null
                    название начинается с 'ООО' и адрес содержит 'Тула' | name starts with 'ООО' and address contains 'Тула'
                    вид = ЮРЛИЦО или вид = ип или вид = 'физическое лицо' | kind = COMPANY or kind = ENTREPRENEUR or kind = PERSON
                    активен = да и скидка ≥ 5 и скидка ≤ 10 и скидка <> 7 | active = true and discount_percent >= 5 and discount_percent <= 10 and discount_percent != 7
                    BOUGHT(Product: 'A', LAST: 2 Quarters) AND Region = 'B' | bought(product: 'A', last: 2 quarters) and region = 'B'
                    купил(за: 2 года включая сегодня) AND bought(текущий: год) | bought(last: 2 years including today) and bought(current: YEAR)
                    bought(from: 2020-01-01, through: 2020-01-31, amount between 1 and 5) | bought(from: 2020-01-01, to: 2020-02-01, amount >= 1, amount <= 5)
                    bought(orders >= 2.0, amount > 040.50) | bought(amount > 40.5, orders >= 2)
                    abc(metric: REVENUE, last: 12 months) in (А, В) and xyz(metric: ORDERS, step: MONTH, last: 12 months) in (Х) | abc(last: 12 months) in (A, B) and xyz(last: 12 months) in (X)
                    anniversary(field: birth_date, within: 7 days) and stage in (REGULAR, LOST) | anniversary(field: BIRTH_DATE, within: 7 days) and stage in (LOST, REGULAR)
                    не обращался(вид: ПРЕТЕНЗИЯ, за: 1 месяц) и должен(просрочено_дней > 5, просрочено > 10000) | not contacted(kind: COMPLAINT, last: 1 month) and owes(overdue_days > 5, overdue_amount > 10000)
                    обращался(вид: 'претензия', раз >= 2) и первая_покупка(за: 30 дней) | contacted(kind: COMPLAINT, count >= 2) and first_bought(last: 30 days)
                    последняя_покупка(ранее: 180 дней) и пора_повторить(к: 1.50) и стадия = спящий | last_bought(before: 180 days) and repurchase_due(k: 1.5) and stage in (SLEEPING)
                    платил(за: 12 месяцев, доля_просрочек > 30) и контактное_лицо(роль = 'ЛПР', день_рождения_в_течение: 7 дней) | paid(last: 12 months, late_share > 30) and contact_person(birthday_within: 7 days, role = 'ЛПР')
                    прирост(за: 3 месяца, процент < -30) и годовщина(поле: дата_рождения, в_течение: 7 дней) и доля(ключ: 'spring', 0..10) | growth(last: 3 months, percent < -30) and anniversary(field: BIRTH_DATE, within: 7 days) and bucket(seed: 'spring', 0..10)
                    owes(overdue_days >= 31) | owes(overdue_days > 30, overdue_amount > 0)
                    rfm(last: 12 months) in ('Champions', 'Loyal customers') | rfm(last: 12 months) in (CHAMPIONS, LOYAL)
                    contact_person(role = 'ЛПР' category: 'vip') | contact_person(category: 'vip', role = 'ЛПР')
                    name = 'O\\'Neil' | name = 'O''Neil'
                    ((region = 'A')) and ((city = 'B') and code = 'C') | region = 'A' and (city = 'B' and code = 'C')
                    """)
    void readsBothLanguagesToOneForm(String text, String canonical) {
        assertThat(RuleText.print(rule(text), SEGMENTS)).isEqualTo(canonical);
    }

    @Test
    void readsKeywordsWithLettersThatLookAlikeAndWithoutTheDots() {
        // the first letters of the words are Latin where Cyrillic is meant, and the other way round
        var lookingAlike = rule("кyпил(гpуппa: 'Свёрла') аnd стpaнa = 'A'");

        assertThat(lookingAlike).isEqualTo(rule("bought(group: 'Свёрла') and country = 'A'"));
    }

    @Test
    void printsRussian() {
        var text = "bought(product: ('A', 'B'), from: 1997-01-01, to: 1998-01-01, amount > 5) and not kind = COMPANY "
                + "or registered(last: 2 months including today) and email is null";

        assertThat(RuleText.print(rule(text), Language.RU, SEGMENTS))
                .isEqualTo("купил(товар: ('A', 'B'), с: 1997-01-01, по: 1997-12-31, сумма > 5) и не вид = ЮРЛИЦО "
                        + "или зарегистрирован(за: 2 месяца включая сегодня) и электронная_почта пусто");
    }

    @Test
    void buildsTheTree() {
        var rule = rule("region in ('A') and not bought(last: 90 days, amount > 40000) or property('staff') >= 50");

        assertThat(rule)
                .isEqualTo(new Rule.Any(List.of(
                        new Rule.All(List.of(
                                new HasAttribute(new Attribute(ClientField.REGION, Operator.IN, List.of("A"))),
                                new Rule.Not(bought(
                                        new PeriodChoice.Last(90, CalendarUnit.DAY, false),
                                        Measure.AMOUNT,
                                        Operator.GT,
                                        "40000")))),
                        new HasProperty(new PropertyMatch("staff", Operator.GTE, List.of("50"))))));
    }

    @Test
    void readsTheEndAsExclusiveAndThroughAsInclusive() {
        var to = rule("registered(from: 2020-01-01, to: 2020-02-01)");

        assertThat(to).isEqualTo(rule("registered(from: 2020-01-01, through: 2020-01-31)"));
        assertThat(((RegisteredWithin) to).question().period())
                .isEqualTo(new PeriodChoice.Between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1)));
    }

    private static Purchased bought(@Nullable PeriodChoice period, Measure measure, Operator operator, String bound) {
        var condition = new Purchases.Condition(measure, new Comparison(operator, new BigDecimal(bound)));
        return new Purchased(new Purchases(List.of(), List.of(), List.of(), period, List.of(condition)));
    }

    private static Rule rule(String text) {
        var parsed = RuleText.parse(text, SEGMENTS);
        assertThat(parsed.problems()).isEmpty();
        return Objects.requireNonNull(parsed.rule());
    }
}
