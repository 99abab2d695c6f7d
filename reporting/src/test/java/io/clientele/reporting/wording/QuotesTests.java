package io.clientele.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTests {

    @ParameterizedTest
    @CsvSource({
        "RU, Долг — «АО «Вектор»»: 5, Долг — «АО „Вектор“»: 5",
        "RU, «А» и «Б», «А» и «Б»",
        "RU, «ООО «А «Б»»» и «В», «ООО „А „Б““» и «В»",
        "RU, АО «Вектор», АО «Вектор»",
        "RU, » и « и «, » и « и „",
        "RU, “А “Б””, “А “Б””",
        "EN, The channel “Web “Shop”” leads, The channel “Web ‘Shop’” leads",
        "EN, «АО «Вектор»», «АО «Вектор»»"
    })
    void ofNamesInsideOthersAreThoseForInside(Language language, String sentence, String nested) {
        assertThat(Quotes.nested(sentence, language)).isEqualTo(nested);
    }
}
