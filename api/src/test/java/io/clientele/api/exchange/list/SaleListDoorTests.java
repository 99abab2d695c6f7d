package io.clientele.api.exchange.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of sales taken at its door, against plain Java. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaleListDoorTests {

    private static final String DAYS = "from=%s&to=%s".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());

    private final Api api;
    private final ListDoor door;
    private final RandomBase base = new RandomBase(97);

    @Autowired
    SaleListDoorTests(Api api) {
        this.api = api;
        this.door = new ListDoor(api);
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Managers managers) {
        base.into(clients, products, sales);
        MadeAccounts.manager(api, managers, RandomBase.SOURCE, "Ann", "ann");
    }

    @Test
    void listsSalesOfAPeriod() {
        for (var caller : List.of("admin", "ann")) {
            var documents = base.documents(RandomBase.PERIOD).stream()
                    .filter(document -> caller.equals("admin")
                            || (document.buyer() != null
                                    && document.buyer().managers().contains("Ann")))
                    .toList();

            var file = ListedFile.csv(door.bytes(caller, "/sales.csv?locale=EN&" + DAYS));

            assertThat(file.column("Document"))
                    .containsExactlyInAnyOrderElementsOf(
                            documents.stream().map(Document::number).toList());
            assertThat(file.column("Date")).isSorted();
            assertThat(sum(file.column("Amount"))).isEqualByComparingTo(money(documents, d -> d.sum(Line::amount)));
            assertThat(sum(file.column("Margin"))).isEqualByComparingTo(money(documents, Document::margin));
            var clients = file.maps().stream()
                    .collect(Collectors.toMap(row -> row.get("Document"), row -> row.get("Client")));
            documents.forEach(document -> assertThat(clients.get(document.number()))
                    .isEqualTo(document.buyer() == null ? "" : document.buyer().name()));
        }
    }

    @Test
    void listsThoseOfAFilterTheNewestFirst() {
        var least = new BigDecimal("500");
        var wanted = base.documents(RandomBase.PERIOD).stream()
                .filter(document -> Money.decimal(document.sum(Line::amount)).compareTo(least) >= 0)
                .map(Document::number)
                .toList();

        var file = ListedFile.csv(door.bytes(
                "admin",
                "/sales.csv?locale=EN&orderBy=NEWEST&filter={filter}&" + DAYS,
                "{\"and\": [{\"amount\": {\"gte\": \"500\"}}, {\"isReturn\": false}]}"));

        assertThat(wanted)
                .isNotEmpty()
                .hasSizeLessThan(base.documents(RandomBase.PERIOD).size());
        assertThat(file.column("Document")).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(file.column("Date")).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void writesAWorkbookOfTypedCells() throws IOException {
        var returns = base.documents(RandomBase.PERIOD).stream()
                .filter(document -> document.sum(Line::amount) < 0)
                .toList();

        try (var book = ListedFile.workbook(
                door.bytes("admin", "/sales.xlsx?locale=EN&filter={filter}&" + DAYS, "{\"isReturn\": true}"))) {
            var sheet = book.getSheetAt(0);
            var labels = labels(sheet.getRow(0));
            var sum = 0.0;
            for (var at = 1; at <= sheet.getLastRowNum(); at++) {
                var row = sheet.getRow(at);
                sum += row.getCell(labels.indexOf("Amount")).getNumericCellValue();
                assertThat(DateUtil.isCellDateFormatted(row.getCell(labels.indexOf("Date"))))
                        .isTrue();
            }

            assertThat(sheet.getLastRowNum()).isEqualTo(returns.size()).isPositive();
            assertThat(BigDecimal.valueOf(sum))
                    .isCloseTo(money(returns, d -> d.sum(Line::amount)), within(new BigDecimal("0.001")));
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(parameters(book.getSheetAt(book.getNumberOfSheets() - 1)))
                    .containsEntry("Filter", "{\"isReturn\": true}");
        }
    }

    private static List<String> labels(Row header) {
        var labels = new ArrayList<String>();
        header.forEach(cell -> labels.add(cell.getStringCellValue()));
        return labels;
    }

    private static Map<String, String> parameters(Sheet sheet) {
        var parameters = new HashMap<String, String>();
        var format = new DataFormatter();
        sheet.forEach(
                row -> parameters.put(format.formatCellValue(row.getCell(0)), format.formatCellValue(row.getCell(1))));
        return parameters;
    }

    private static BigDecimal money(List<Document> documents, ToLongFunction<Document> figure) {
        return Money.decimal(documents.stream().mapToLong(figure).sum());
    }

    private static BigDecimal sum(List<String> cells) {
        return cells.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
