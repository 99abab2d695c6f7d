package io.clientele.reporting;

import static io.clientele.reporting.Language.EN;
import static io.clientele.reporting.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.reporting.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentCsvTests {

    private static final Reports REPORTS = new Reports();

    @Test
    void writesTheFirstTableInRussian() throws IOException {
        Approved.verify(text(DocumentTestData.everything(RU)));
    }

    @Test
    void writesTheFirstTableInEnglish() throws IOException {
        Approved.verify(text(DocumentTestData.everything(EN)));
    }

    @Test
    void writesTheHeaderAloneWhereThereAreNoRows() throws IOException {
        assertThat(text(DocumentTestData.empty(EN))).hasLineCount(1).startsWith("№,Client,INN,\"Revenue, ₽\"");
    }

    @Test
    void isNotOfferedForSalesBySegment() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> REPORTS.render(ReportTestData.fixture(RU), Format.CSV, OutputStream.nullOutputStream()));
    }

    @Test
    void namesTheFileByTitleAndDays() {
        assertThat(REPORTS.fileName(DocumentTestData.everything(RU), Format.CSV))
                .isEqualTo("ABC XYZ клиентов 2025-11-01 – 2026-11-21.csv");
    }

    /** The text without the byte order mark, which every file begins with, and with line feeds only. */
    private static String text(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        REPORTS.render(document, Format.CSV, out);
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff").endsWith("\r\n");
        return text.substring(1).replace("\r\n", "\n");
    }
}
