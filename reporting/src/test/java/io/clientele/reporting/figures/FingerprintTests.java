package io.clientele.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.DocumentTestData;
import io.clientele.reporting.Language;
import io.clientele.reporting.ReportTestData;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    @Test
    void isTheSameInBothLanguages() {
        assertThat(Fingerprint.of(ReportTestData.full(Language.RU)))
                .hasSize(64)
                .isEqualTo(Fingerprint.of(ReportTestData.full(Language.EN)));
    }

    @Test
    void differsWhereTheFiguresDo() {
        assertThat(Fingerprint.of(ReportTestData.full(Language.RU)))
                .isNotEqualTo(Fingerprint.of(ReportTestData.partial(Language.RU)));
    }

    @Test
    void ignoresHowManyZerosANumberIsWrittenWith() {
        var exact = ReportTestData.fixture(Language.RU);

        assertThat(Fingerprint.of(PrintedFigures.of(ReportTestData.empty(Language.RU))))
                .isEqualTo(Fingerprint.of(ReportTestData.empty(Language.RU)));
        assertThat(Fingerprint.of(exact)).isNotEqualTo(Fingerprint.of(PrintedFigures.of(exact)));
    }

    @Test
    void ofADocumentWhoseRowsHaveNoTranslatedWordsIsTheSameInBothLanguages() {
        assertThat(Fingerprint.of(DocumentTestData.everything(Language.RU)).length())
                .isEqualTo(64);
        assertThat(Fingerprint.of(DocumentTestData.matrix(Language.RU, 5, 5)))
                .isNotEqualTo(Fingerprint.of(DocumentTestData.matrix(Language.RU, 5, 6)));
        assertThat(Fingerprint.of(DocumentTestData.list(Language.RU, 20)))
                .isEqualTo(Fingerprint.of(DocumentTestData.list(Language.EN, 20)))
                .isNotEqualTo(Fingerprint.of(DocumentTestData.list(Language.EN, 21)));
    }
}
