package io.clientele.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.Language;
import io.clientele.reporting.ReportTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NumbersTests {

    private final Numbers russian = new Numbers(ReportTestData.frame(Language.RU));
    private final Numbers english = new Numbers(ReportTestData.frame(Language.EN));

    @Test
    void groupsThousandsByTheCustomOfTheLanguage() {
        assertThat(russian.money(new BigDecimal("1234567.895"))).isEqualTo("1\u202f234\u202f567,90");
        assertThat(english.money(new BigDecimal("1234567.895"))).isEqualTo("1,234,567.90");
    }

    @Test
    void writesATrueMinusAndNoneBeforeZero() {
        assertThat(russian.money(new BigDecimal("-12.5"))).isEqualTo("−12,50");
        assertThat(russian.money(new BigDecimal("-0.001"))).isEqualTo("0,00");
        assertThat(english.amount(new BigDecimal("-12.5"))).isEqualTo("−₽12.50");
    }

    @Test
    void tellsNothingFromZero() {
        assertThat(russian.money(null)).isEqualTo("—");
        assertThat(russian.percentInWords(null)).isEqualTo("—");
        assertThat(russian.count(0)).isEqualTo("0");
    }

    @Test
    void writesLargeAmountsOfASentenceInMillionsAndBillions() {
        assertThat(russian.amount(new BigDecimal("210587162.07"))).isEqualTo("210,6\u00a0млн\u00a0₽");
        assertThat(english.amount(new BigDecimal("2105871620.70"))).isEqualTo("₽2.1bn");
        assertThat(russian.amount(new BigDecimal("2750"))).isEqualTo("2\u202f750,00\u00a0₽");
    }

    @Test
    void signsGrowth() {
        assertThat(russian.signedPercent(new BigDecimal("0.1249"))).isEqualTo("+12,5");
        assertThat(russian.signedPercent(new BigDecimal("-0.1249"))).isEqualTo("−12,5");
        assertThat(russian.signedPercent(new BigDecimal("0.0004"))).isEqualTo("0,0");
    }

    @Test
    void writesDatesTheWayPeopleDo() {
        var day = LocalDate.parse("2026-11-22");

        assertThat(russian.date(day)).isEqualTo("22.11.2026");
        assertThat(english.date(day)).isEqualTo("22 Nov 2026");
        assertThat(russian.month(day)).isEqualTo("ноябрь 2026");
        assertThat(english.month(day)).isEqualTo("November 2026");
    }
}
