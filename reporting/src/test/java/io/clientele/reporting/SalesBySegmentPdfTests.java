package io.clientele.reporting;

import static io.clientele.reporting.Language.EN;
import static io.clientele.reporting.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SalesBySegmentPdfTests {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final Reports REPORTS = new Reports();

    @Test
    void printsTheFixtureInRussian() throws IOException {
        Approved.verify(text(ReportTestData.fixture(RU)));
    }

    @Test
    void printsTheFixtureInEnglish() throws IOException {
        Approved.verify(text(ReportTestData.fixture(EN)));
    }

    @Test
    void printsMonthsAndDifficultNamesInRussian() throws IOException {
        Approved.verify(text(ReportTestData.full(RU)));
    }

    @Test
    void printsMonthsAndDifficultNamesInEnglish() throws IOException {
        Approved.verify(text(ReportTestData.full(EN)));
    }

    @Test
    void saysThatNothingWasSold() throws IOException {
        Approved.verify(text(ReportTestData.empty(RU)));
    }

    @Test
    void saysAtTheTopThatOnlyOwnClientsCount() throws IOException {
        Approved.verify(text(ReportTestData.partial(RU)));
    }

    @Test
    void showsTheLargestSegmentsInTheChartAndAllInTheTables() throws IOException {
        var text = text(ReportTestData.sixtySegments(RU));

        assertThat(text).contains("Показаны 15 крупнейших; ещё 45 сегментов — в таблице.");
        assertThat(IntStream.rangeClosed(1, 60))
                .allSatisfy(number -> assertThat(text).contains("№ " + number));
    }

    @ParameterizedTest
    @EnumSource
    void embedsEveryFontAndStaysSmall(ReportTestData.Case kind) throws IOException {
        var bytes = render(kind.report(RU));

        try (var document = Loader.loadPDF(bytes)) {
            assertThat(PdfFile.fonts(document)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("DejaVuSansCondensed");
            });
            assertThat(bytes.length).isLessThan(document.getNumberOfPages() * MEBIBYTE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesItselfAndItsSections(ReportTestData.Case kind) throws IOException {
        try (var document = Loader.loadPDF(render(kind.report(RU)))) {
            var information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Продажи по сегментам, 01.11.2025 – 21.11.2026");
            assertThat(information.getAuthor()).isEqualTo("ООО «ИнструментОпт»");

            assertThat(PdfFile.bookmarks(document))
                    .hasSizeGreaterThanOrEqualTo(6)
                    .doesNotContain("null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoTextMissing(ReportTestData.Case kind) throws IOException {
        for (var language : Language.values()) {
            assertThat(text(kind.report(language))).doesNotContain("null", "{0}", "�");
        }
    }

    @Test
    void rendersForManyReadersAtOnce() throws Exception {
        var alone = text(ReportTestData.full(RU));

        try (var threads = Executors.newFixedThreadPool(4)) {
            var together = threads.invokeAll(Collections.nCopies(8, () -> text(ReportTestData.full(RU))));
            for (var one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    private static byte[] render(SalesBySegmentReport report) throws IOException {
        var out = new ByteArrayOutputStream();
        REPORTS.render(report, Format.PDF, out);
        return out.toByteArray();
    }

    private static String text(SalesBySegmentReport report) throws IOException {
        return PdfFile.text(render(report));
    }
}
