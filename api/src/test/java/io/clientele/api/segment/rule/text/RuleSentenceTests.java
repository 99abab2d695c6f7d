package io.clientele.api.segment.rule.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Rule;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSentenceTests {

    private static final SegmentsByName SEGMENTS = SegmentsByName.of("VIP");
    private static final char NO_BREAK = '\u00A0';

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    region in ('Москва', 'Тула') and not category('vip') or property('staff') >= 50 | (регион из списка («Москва», «Тула») и не входят в категорию «vip») или свойство «staff» не меньше 50
                    manager = 'Иванов' and registered(last: 30 days) | менеджер — «Иванов» и зарегистрированы за последние 30 дней
                    bought(product: 'Супер дрель', last: 90 days, amount > 40000) | купили товар «Супер дрель» за последние 90 дней (сумма больше 40_000)
                    not bought(group: 'Свёрла', last: 3 months) | не купили из группы «Свёрла» за последние 3 месяца
                    bought(product: ('A', 'B'), group: 'G', channel: 'WEB') | купили (любой из товаров («A», «B») или из группы «G») через канал «WEB»
                    bought(from: 1997-01-01, to: 1998-01-01, orders >= 2) | купили что-либо с 01.01.1997 по 31.12.1997 (заказов не меньше 2)
                    not bought(last: 36 months) | ничего не купили за последние 36 месяцев
                    registered(last: 1 week) or registered(last: 21 days) | зарегистрированы за последнюю неделю или зарегистрированы за последний 21 день
                    registered(last: 2 years including today) | зарегистрированы за последние 2 года, включая сегодня
                    registered(before: 2020-01-01) or registered(after: 2020-01-01) | зарегистрированы по 31.12.2019 включительно или зарегистрированы начиная с 02.01.2020
                    registered(current: MONTH) and not registered(previous: WEEK) | зарегистрированы в этом месяце и не зарегистрированы на прошлой неделе
                    member('VIP') and not member('VIP') | входят в сегмент «VIP» и не входят в сегмент «VIP»
                    not (region = 'A' and city is null) or not not city != 'B' | неверно, что (регион — «A» и город: не заполнено) или город — не «B»
                    birth_date >= 1990-02-28 and not age > 5 and inn starts with '77' | дата рождения не раньше 28.02.1990 и неверно, что возраст больше 5 и ИНН начинается с «77»
                    kind = COMPANY and active = true and age between 18 and 30 | вид — юрлицо и активен — да и возраст от 18 до 30 включительно
                    """)
    void speaksRussian(String text, String said) {
        assertThat(RuleSentence.of(rule(text), Language.RU, SEGMENTS))
                .isEqualTo("Клиенты: " + said.replace('_', NO_BREAK));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    region in ('North', 'South') and not category('vip') or property('staff') >= 50 | (region is one of (“North”, “South”) and are not in category “vip”) or property “staff” is at least 50
                    bought(product: 'Drill', last: 90 days, amount > 40000.5) and not bought(last: 1 day) | bought product “Drill” in the last 90 days (amount is more than 40,000.5) and bought nothing in the last day
                    registered(from: 1997-01-01, to: 1998-01-01) or registered(last: 1 month) | were registered from 1 January 1997 through 31 December 1997 or were registered in the last month
                    name contains 'Ltd' and not name contains 'Old' and city is not null | name contains “Ltd” and name does not contain “Old” and city is filled in
                    member('VIP') and sex != MALE and not region not in ('A') | are in segment “VIP” and sex is not male and region is one of (“A”)
                    """)
    void speaksEnglish(String text, String said) {
        assertThat(RuleSentence.of(rule(text), Locale.UK, SEGMENTS)).isEqualTo("Clients: " + said);
    }

    @Test
    void namesOnlyTheFirstOfManyValues() {
        var rule = rule("age in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)");

        assertThat(RuleSentence.of(rule, Language.RU, SEGMENTS))
                .isEqualTo("Клиенты: возраст из списка (0, 1, 2, 3, 4, 5, 6, 7, 8, 9 и ещё 2 значения)");
    }

    private static Rule rule(String text) {
        return Objects.requireNonNull(RuleText.parse(text, SEGMENTS).rule());
    }
}
