package io.clientele.api.report.approved;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.SettableClock;
import io.clientele.api.SmallFirm;
import io.clientele.api.client.Clients;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every report of a small firm, as its door sends it: the words of its pages and the cells of its workbook. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovedReportsTests {

    private static final LocalDate EARLIER = SettableClock.TODAY.minusDays(200);
    private static final LocalDate LATER = SettableClock.TODAY.minusDays(60);

    private static final int MOST_PAGES = 3;

    private final Api api;
    private final SettableClock clock;
    private String loyal = "";
    private String ruled = "";

    @Autowired
    ApprovedReportsTests(Api api, SettableClock clock) {
        this.api = api;
        this.clock = clock;
    }

    @BeforeAll
    void load(@Autowired ApplicationContext context, @Autowired Clients clients) {
        EmptyBase.clear(context);
        SmallFirm.into(context);
        Workshops.into(context);
        var segments = new SegmentTestData(api::admin);
        goTo(EARLIER);
        loyal = segments.list("Постоянные покупатели", SmallFirm.numbers(clients, 0, 1, 2, 3, 4, 6));
        segments.add(loyal, Workshops.numbers(clients, 0, 36).toArray(Integer[]::new));
        segments.list("Москва и область", SmallFirm.numbers(clients, 0, 3, 6, 9));
        goTo(LATER);
        segments.remove(loyal, SmallFirm.numbers(clients, 4).toArray(Integer[]::new));
        segments.remove(loyal, Workshops.numbers(clients, 31, 36).toArray(Integer[]::new));
        segments.add(loyal, Workshops.numbers(clients, 36, 40).toArray(Integer[]::new));
        goTo(SettableClock.TODAY);
        segments.add(loyal, SmallFirm.numbers(clients, 5, 12).toArray(Integer[]::new));
        segments.remove(loyal, SmallFirm.numbers(clients, 6).toArray(Integer[]::new));
        ruled = segments.periodic("Покупали дрель", "bought(product: 'Дрель', last: 12 months)");
        segments.dynamic("Туляки", "region = 'Тульская обл'");
        segments.list("Пустой", List.of());
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }

    static Stream<Arguments> all() {
        return Arrays.stream(ReportKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void printsThePagesThatSomebodyLookedAt(ReportKind kind, Language language) throws IOException {
        verifyPages(file(kind, language, "pdf"), name(kind, language));
    }

    @ParameterizedTest
    @EnumSource
    void printsThePassportOfASegmentWithARule(Language language) throws IOException {
        var passport = ReportKind.SEGMENT_PASSPORT;
        verifyPages(file(passport, language, "pdf", ruled), "ruled-" + name(passport, language));
    }

    private static void verifyPages(byte[] file, String name) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n--- page\n");

            Approved.verify(name + ".pdf", lasting(stripper.getText(document)));
        }
    }

    /** Page by page, but not what goes on after the third: those are longer tables of the same look. */
    @ParameterizedTest
    @EnumSource
    void looksAsSomebodyApproved(ReportKind kind) throws IOException {
        try (var document = Loader.loadPDF(file(kind, Language.RU, "pdf"))) {
            assertThat(IntStream.range(0, Math.min(MOST_PAGES, document.getNumberOfPages())))
                    .allSatisfy(page -> Picture.verify(kind.path() + "-" + (page + 1), document, page));
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsItsSheetsAcrossOnePageWithTheirHeader(ReportKind kind) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file(kind, Language.EN, "xlsx")))) {
            for (var at = 0; at < workbook.getNumberOfSheets(); at++) {
                var sheet = workbook.getSheetAt(at);
                var area = CellRangeAddress.valueOf(workbook.getPrintArea(at).replaceFirst(".*!", ""));

                assertThat(area.isInRange(new CellAddress(0, 0))).isTrue();
                assertThat(area.isInRange(new CellAddress(
                                sheet.getLastRowNum(), sheet.getRow(0).getLastCellNum() - 1)))
                        .as(sheet.getSheetName())
                        .isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:1"));
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void writesTheCellsThatSomebodyLookedAt(ReportKind kind, Language language) throws IOException {
        Approved.verify(name(kind, language) + ".xlsx", lasting(Workbook.cells(file(kind, language, "xlsx"))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void embedsEveryFont(ReportKind kind, Language language) throws IOException {
        try (var document = Loader.loadPDF(file(kind, language, "pdf"))) {
            for (var page : document.getPages()) {
                assertThat(embeddedFonts(page.getResources())).isPositive();
            }
        }
    }

    /** How many there are; one that is not embedded is none. */
    private static int embeddedFonts(PDResources resources) throws IOException {
        var fonts = 0;
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            fonts++;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts += embeddedFonts(form.getResources());
            }
        }
        return fonts;
    }

    /** Another program's arithmetic, where one is installed. */
    @Test
    void anotherSpreadsheetComesToTheSameValues(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Workbook.officeIsThere());
        var workbooks = new TreeMap<String, byte[]>();
        for (var kind : ReportKind.values()) {
            workbooks.put(kind.path() + ".xlsx", file(kind, Language.RU, "xlsx"));
        }
        var back = Files.createDirectory(folder.resolve("back"));

        Workbook.recalculate(workbooks, folder, back);

        for (var entry : workbooks.entrySet()) {
            assertThat(values(Files.readAllBytes(back.resolve(entry.getKey()))))
                    .as(entry.getKey())
                    .isEqualTo(values(entry.getValue()));
        }
    }

    private static Map<String, String> values(byte[] bytes) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return Workbook.values(workbook);
        }
    }

    private byte[] file(ReportKind kind, Language language, String format) {
        return file(kind, language, format, loyal);
    }

    private byte[] file(ReportKind kind, Language language, String format, String segment) {
        return api.file("/reports/%s.%s?locale=%s%s"
                .formatted(kind.path(), format, language, kind.ofOneSegment() ? "&segments=" + segment : ""));
    }

    private static String name(ReportKind kind, Language language) {
        return kind.path() + "-" + language.name().toLowerCase(Locale.ROOT);
    }

    /** Versions rise with whatever was written before. */
    private static String lasting(String text) {
        return text.replaceAll("[0-9a-z]+(-[0-9a-z]+){4,}", "#");
    }
}
