package io.clientele.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.reporting.document.Document;
import io.clientele.reporting.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTests {

    private final Reports reports = new Reports();

    @Test
    void namesTheFileByTitleAndDays() {
        assertThat(reports.fileName(ReportTestData.fixture(Language.RU), Format.XLSX))
                .isEqualTo("Продажи по сегментам 2025-11-01 – 2026-11-21.xlsx");
        assertThat(reports.fileName(ReportTestData.fixture(Language.EN), Format.PDF))
                .isEqualTo("Sales by segment 2025-11-01 – 2026-11-21.pdf");
    }

    @Test
    void namesADayOnceThatIsTheWholePeriod() {
        var everything = DocumentTestData.everything(Language.EN);
        var day = new Document(
                ReportTestData.ofOneDay(everything.frame()),
                "Receivables",
                everything.parameters(),
                everything.findings(),
                everything.sections(),
                everything.legend());

        assertThat(reports.fileName(day, Format.PDF)).isEqualTo("Receivables 2025-11-01.pdf");
        assertThat(new Wording(day.frame()).period()).isEqualTo("1 Nov 2025");
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "XLSX"})
    void leavesTheStreamOpen(Format format) throws IOException {
        var out = new ByteArrayOutputStream() {
            boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };

        reports.render(ReportTestData.fixture(Language.RU), format, out);

        assertThat(out.closed).isFalse();
        assertThat(out.size()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "XLSX"})
    void tellsWhenTheStreamFails(Format format) {
        var full = new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                throw new IOException("No space left");
            }
        };

        assertThatThrownBy(() -> reports.render(ReportTestData.fixture(Language.RU), format, full))
                .isInstanceOf(IOException.class);
    }
}
