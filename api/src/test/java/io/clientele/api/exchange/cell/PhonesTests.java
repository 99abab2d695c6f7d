package io.clientele.api.exchange.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phone numbers as people type them. */
class PhonesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 916 123-45-67",
                "89161234567",
                "8 (916) 123-45-67",
                "8-916-123-45-67",
                "9161234567",
                "7 916 1234567",
                "+7(916)123\u00A045\u00A067",
                "тел. 8 916 123 45 67"
            })
    void areSpeltAlikeHoweverTheyAreTyped(String typed) {
        assertThat(Phones.spelling(typed, null)).contains("+7 916 123-45-67");
        assertThat(Phones.spelling(typed, "Россия")).contains("+7 916 123-45-67");
    }

    @Test
    void keepTheNumberWithinTheFirm() {
        assertThat(Phones.spelling("8 (495) 111-22-33 доб. 204", null)).contains("+7 495 111-22-33 ext. 204");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "нет",
                "8 916 123-45-67, 8 495 111-22-33",
                "89161234567 Иван",
                "+7 916 123-45-678",
                "=1+1",
                "\uD83D\uDE00"
            })
    void areNoneWhenNobodyCouldDialThem(String typed) {
        assertThat(Phones.spelling(typed, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "030-0074321,Germany,",
        "+49 30 0074321,Germany,+49 30 0074321",
        "+375291234567,Беларусь,+375 29 123-45-67"
    })
    void areKnownAbroadByTheCodeOfTheirCountry(String typed, String country, String spelling) {
        assertThat(Phones.spelling(typed, country).orElse(null)).isEqualTo(spelling);
    }
}
