package io.clientele.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.Language;
import io.clientele.reporting.ReportTestData;
import io.clientele.reporting.SalesBySegmentReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTests {

    @Test
    void explainsTheOverlap() {
        assertThat(sentences(ReportTestData.fixture(Language.EN)))
                .hasSize(5)
                .contains(
                        "The rows of the segments sum to ₽5,400.00, which is ₽2,800.00 more than their clients bought, "
                                + "because a client of several segments counts in each. Each client once: ₽2,600.00.")
                .contains("“MSK” gave 83.6% of gross margin with 60.0% of the buying clients.");
    }

    @Test
    void saysPlainlyThatNothingWasSold() {
        assertThat(sentences(ReportTestData.empty(Language.RU)))
                .containsExactly("За период продаж не было; выручка прошлого периода — 0,00\u00a0₽, "
                        + "того же периода год назад — 0,00\u00a0₽.");
    }

    @Test
    void neverCallsOwnClientsTheCompany() {
        assertThat(sentences(ReportTestData.partial(Language.RU)))
                .hasSizeBetween(3, 6)
                .noneMatch(sentence -> sentence.contains("компани"));
    }

    @Test
    void hasNothingToSayOnOverlapsOfOneSegment() {
        assertThat(sentences(ReportTestData.oneSegment(Language.RU)))
                .hasSizeBetween(3, 6)
                .noneMatch(sentence -> sentence.contains("пересека"));
    }

    @Test
    void shortensANameThatWouldDrownTheSentence() {
        assertThat(Names.inASentence(ReportTestData.LONG_NAME))
                .hasSizeLessThanOrEqualTo(81)
                .endsWith("…");
        assertThat(Names.inASentence("VIP\nклиенты\u0007")).isEqualTo("VIP клиенты");
    }

    private static List<String> sentences(SalesBySegmentReport report) {
        return new Findings(report, new Wording(report.frame())).sentences();
    }
}
