package io.clientele.api.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.client.Attribute;
import io.clientele.api.client.ClientField;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.Purchases;
import io.clientele.api.sale.Purchases.Measure;
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
