package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job on a real base: files in, segments, their overlap and sales, and the report. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NorthwindTests {

    private static final BigDecimal TOTAL = new BigDecimal("1265793.0395");
    private static final String YEARS = "{between: {from: \"1996-07-01\", to: \"1998-06-01\"}}";
    private static final Map<String, String> SEGMENTS = Map.of(
            "Germany and its neighbours", "country in ('Germany', 'Austria', 'Switzerland', 'France', 'Denmark')",
            "Europe's drinkers", "bought(group: 'Beverages', from: 1996-07-01, to: 1998-06-01)",
            "Big", "bought(from: 1996-07-01, to: 1998-06-01, amount > 20000)",
            "Not Beverages", "not bought(group: 'Beverages', from: 1996-07-01, to: 1998-06-01)",
            "Chai", "bought(product: 'Chai', from: 1996-07-01, to: 1998-06-01, orders >= 2)",
            "London", "city = 'London' or city = 'México D.F.'");

    private final Api api;
    private final Doors doors;

    @Autowired
    NorthwindTests(Api api) {
        this.api = api;
        this.doors = new Doors(api);
    }

    @BeforeAll
    void load() {
        Northwind.needed();
        assertThat(summary(doors.imported("clients", Northwind.clients(), ""))).contains("\"rejected\":0");
        assertThat(summary(doors.imported("products", Northwind.products(), "")))
                .contains("\"rejected\":0");
        assertThat(summary(doors.imported("sales", Northwind.sales(), ""))).contains("\"rejected\":0");
        SEGMENTS.forEach((name, rule) -> api.admin()
                .document("""
                        mutation($name: String!, $rule: String!) {
                          segmentCreate(input: {name: $name, forming: DYNAMIC, text: $rule}) { userErrors { code message } } }""")
                .variable("name", name)
                .variable("rule", rule)
                .execute()
                .path("segmentCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0));
    }

    @Test
    void companyTotalIsExact() {
        var company = api.admin()
                .document("{ salesBySegment(period: %s) { company { revenue { amount currency } orders clients } } }"
                        .formatted(YEARS))
                .execute();

        company.path("salesBySegment.company.revenue.amount")
                .entity(BigDecimal.class)
                .satisfies(amount -> assertThat(amount).isEqualByComparingTo(TOTAL));
        company.path("salesBySegment.company.orders").entity(String.class).isEqualTo("830");
        company.path("salesBySegment.company.clients").entity(String.class).isEqualTo("89");
    }

    @Test
    void classesClientsByRevenue() {
        var classes = api.admin()
                .document("{ analysis { abc(period: %s) { classes { class clients } clients { totalCount } } } }"
                        .formatted(YEARS))
                .execute();

        classes.path("analysis.abc.classes[*].clients")
                .entityList(Integer.class)
                .containsExactly(34, 27, 28, 2);
        classes.path("analysis.abc.clients.totalCount").entity(Integer.class).isEqualTo(89);
    }

    @Test
    void importingTwiceChangesNothing() {
        var before = version();

        var clients = summary(doors.imported("clients", Northwind.clients(), ""));
        var products = summary(doors.imported("products", Northwind.products(), ""));
        var sales = summary(doors.imported("sales", Northwind.sales(), ""));

        assertThat(List.of(clients, products, sales))
                .allSatisfy(
                        summary -> assertThat(summary).contains("\"created\":0").contains("\"changed\":0"));
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void salesOfOverlappingSegmentsReconcile() {
        var answer = api.admin().document("""
                        { salesBySegment(period: %s) {
                            segments { segment { name } gross { revenue { amount } orders clients }
                              exclusive { revenue { amount } } fractional { revenue { amount } orders clients margin { amount } } }
                            distinct { revenue { amount } orders clients margin { amount } }
                            outside { revenue { amount } } withoutClient { revenue { amount } } company { revenue { amount } } } }""".formatted(YEARS)).execute();

        assertThat(answer.path("salesBySegment.segments")
                        .entityList(Object.class)
                        .get())
                .hasSize(6);
        for (var figure : List.of("revenue.amount", "margin.amount", "orders", "clients")) {
            assertThat(sum(answer.path("salesBySegment.segments[*].fractional." + figure)
                            .entityList(BigDecimal.class)
                            .get()))
                    .as(figure)
                    .isEqualByComparingTo(answer.path("salesBySegment.distinct." + figure)
                            .entity(BigDecimal.class)
                            .get());
        }
        var parts = new ArrayList<BigDecimal>();
        for (var part : List.of("distinct", "outside", "withoutClient")) {
            parts.add(answer.path("salesBySegment." + part + ".revenue.amount")
                    .entity(BigDecimal.class)
                    .get());
        }
        assertThat(sum(parts)).isEqualByComparingTo(TOTAL);
        var gross = sum(answer.path("salesBySegment.segments[*].gross.revenue.amount")
                .entityList(BigDecimal.class)
                .get());
        assertThat(gross).as("the six overlap").isGreaterThan(parts.getFirst());
    }

    @Test
    void reportHasTheFiguresOfGraphQl() throws IOException {
        var pdf = download("pdf", "en");
        var workbook = download("xlsx", "ru");

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("1,265,793.04")
                    .contains("Big");
        }
        try (var sheets = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(sheets.getSheetName(0)).isNotBlank();
            var numbers = Collections.synchronizedList(new ArrayList<Double>());
            sheets.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (numeric(cell)) {
                            numbers.add(cell.getNumericCellValue());
                        }
                    }));
            assertThat(numbers).contains(1_265_793.04);
        }
        Files.createDirectories(Path.of("target/reports-seen"));
        Files.write(Path.of("target/reports-seen/northwind.pdf"), pdf);
        Files.write(Path.of("target/reports-seen/northwind.xlsx"), workbook);
    }

    @Test
    void reportDuringAnImportIsOfOneState() throws IOException {
        var more = "document,line,sold_at,client,product,quantity,amount\n99999,1,1998-05-01,ALFKI,1,1,100.0000\n";
        var importing = CompletableFuture.supplyAsync(() -> doors.imported("sales", more, "?source=other"));
        var totals = new ArrayList<BigDecimal>();
        while (!importing.isDone()) {
            var answer = api.admin().document("""
                            { one: salesBySegment(period: %1$s) { company { revenue { amount } } asOf { dataVersion } }
                              two: salesBySegment(period: %1$s, segments: []) { outside { revenue { amount } } withoutClient { revenue { amount } } } }""".formatted(YEARS)).execute();
            var company = answer.path("one.company.revenue.amount")
                    .entity(BigDecimal.class)
                    .get();
            var parts = sum(List.of(
                    answer.path("two.outside.revenue.amount")
                            .entity(BigDecimal.class)
                            .get(),
                    answer.path("two.withoutClient.revenue.amount")
                            .entity(BigDecimal.class)
                            .get()));
            assertThat(parts).isEqualByComparingTo(company);
            totals.add(company);
        }
        importing.join();
        assertThat(totals)
                .allMatch(total ->
                        total.compareTo(TOTAL) == 0 || total.compareTo(TOTAL.add(BigDecimal.valueOf(100))) == 0);
        doors.imported(
                "sales",
                more.replace("amount\n", "amount,posted\n").replace("100.0000\n", "100.0000,no\n"),
                "?source=other");
    }

    private static boolean numeric(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC;
    }

    private byte[] download(String format, String language) {
        return api.file("/reports/sales-by-segment." + format + "?from=1996-07-01&to=1998-06-01&locale="
                + language.toUpperCase(Locale.ROOT));
    }

    private String version() {
        return api.admin()
                .document("{ salesBySegment(period: {last: {count: 1, unit: DAY}}) { asOf { dataVersion } } }")
                .execute()
                .path("salesBySegment.asOf.dataVersion")
                .entity(String.class)
                .get();
    }

    private static String summary(Map<String, Object> job) {
        return String.valueOf(job.get("summary"));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
