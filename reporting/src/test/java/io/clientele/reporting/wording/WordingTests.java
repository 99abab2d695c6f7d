package io.clientele.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.Language;
import io.clientele.reporting.ReportTestData;
import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Wording.texts(Language.EN).keySet())
                .containsExactlyInAnyOrderElementsOf(Wording.texts(Language.RU).keySet());
    }

    @Test
    void namesTheMembershipUsed() {
        assertThat(new Wording(ReportTestData.partial(Language.RU).frame()).membership())
                .isEqualTo("на 31.10.2026");
        assertThat(new Wording(ReportTestData.frame(Language.EN)).membership()).isEqualTo("current");
    }

    @Test
    void countsSegmentsInRussian() {
        var wording = new Wording(ReportTestData.frame(Language.RU));

        assertThat(wording.text("chart.more", 1, 15)).contains("ещё 1 сегмент —");
        assertThat(wording.text("chart.more", 3, 15)).contains("ещё 3 сегмента —");
        assertThat(wording.text("chart.more", 45, 15)).contains("ещё 45 сегментов —");
    }
}
