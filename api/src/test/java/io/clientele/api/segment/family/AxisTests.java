package io.clientele.api.segment.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.segment.rule.text.RuleStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    region is not null                                 | North,South    | region = 'North'                                    | not region in ('North', 'South')
                    kind is not null                                   | COMPANY        | kind = COMPANY                                      | not kind = COMPANY
                    discount_percent is not null                       | 5,7            | discount_percent = 5                                | not discount_percent in (5, 7)
                    active is not null                                 | true,false     | active = true                                       | not (active = true or active = false)
                    property('own') is not null                        | false,true     | property('own') = false                             | not (property('own') = false or property('own') = true)
                    property('size') is not null                       | 007,L          | property('size') = '007'                            | not property('size') in ('007', 'L')
                    stage(lost_months: 6) in (POTENTIAL)               | REGULAR,LOST   | stage(lost_months: 6) in (REGULAR)                  | not stage(lost_months: 6) in (LOST, REGULAR)
                    abc(metric: MARGIN, last: 12 months) in (A)        | A,C            | abc(metric: MARGIN, last: 12 months) in (A)         | not abc(metric: MARGIN, last: 12 months) in (A, C)
                    rfm(last: 24 months) in (LOST)                     | LOYAL          | rfm(last: 24 months) in (LOYAL)                     | not rfm(last: 24 months) in (LOYAL)
                    """)
    void givesRulesForAValueAndForTheOthers(String text, String values, String one, String others) {
        var axis = Axis.stored(text);
        var listed = List.of(values.split(","));

        assertThat(axis.text()).isEqualTo(text);
        assertThat(RuleStore.write(axis.one(listed.getFirst()))).isEqualTo(one);
        assertThat(RuleStore.write(axis.others(listed))).isEqualTo(others);
        assertThat(RuleStore.read(others)).isEqualTo(axis.others(listed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Neil", "\\", "'); drop table client; --", "a\\'b''c", "' or ''='"})
    void keepsAnyValueALiteral(String value) {
        var axis = Axis.stored("region is not null");

        assertThat(RuleStore.read(RuleStore.write(axis.one(value)))).isEqualTo(axis.one(value));
        assertThat(RuleStore.read(RuleStore.write(axis.others(List.of(value, "x")))))
                .isEqualTo(axis.others(List.of(value, "x")));
    }

    @Test
    void isOneOfTheFiveKinds() {
        assertThatThrownBy(() -> Axis.stored("category('vip')").kind()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Axis.stored("region = 'A' and city = 'B'"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesSegmentsThatFitAndDiffer() {
        var names = new MemberNames("Регион", key -> key.equals("регион: тула"));

        assertThat(names.of("Москва")).isEqualTo("Регион: Москва");
        assertThat(names.of("москва")).isEqualTo("Регион: москва (2)");
        assertThat(names.of("Тула")).isEqualTo("Регион: Тула (2)");
        assertThat(names.of("a".repeat(500))).hasSize(200).endsWith("a…");
        assertThat(names.of("a".repeat(500))).hasSize(200).endsWith("a… (2)");
        assertThat(names.of("ß".repeat(190)).length()).isLessThan(110);
        assertThat(names.of("😀".repeat(200))
                        .codePoints()
                        .noneMatch(point -> Character.getType(point) == Character.SURROGATE))
                .isTrue();
    }
}
