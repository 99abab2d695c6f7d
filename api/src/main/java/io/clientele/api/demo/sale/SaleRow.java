package io.clientele.api.demo.sale;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.CsvTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of the import file of sales: a line and its document, which the rows of one document repeat. */
public record SaleRow(DemoDocument document, int place) {

    private static final Map<String, String> DEPARTMENTS = Map.of(
            "STORE", "Магазин", "WEB", "Интернет-магазин", "PHONE", "Отдел продаж", "MANAGER", "Отдел оптовых продаж");

    public static CsvTable<SaleRow> table() {
        return new CsvTable<>(Stream.concat(documentColumns(), lineColumns()).toList());
    }

    public static Iterable<SaleRow> rows(List<DemoDocument> documents) {
        return () -> documents.stream()
                .flatMap(document ->
                        IntStream.range(0, document.lines().size()).mapToObj(place -> new SaleRow(document, place)))
                .iterator();
    }

    private static Stream<Column<SaleRow>> documentColumns() {
        return Stream.of(
                ofDocument("document", DemoDocument::number),
                new Column<>("line", row -> String.valueOf(row.place + 1)),
                ofDocument("sold_at", document -> ISO_LOCAL_DATE_TIME.format(document.soldAt())),
                ofDocument(
                        "client",
                        document ->
                                document.client().map(DemoClient::externalId).orElse("")),
                ofDocument("channel", DemoDocument::channel),
                ofDocument("manager", DemoDocument::manager),
                ofDocument("organization", DemoDocument::organization),
                ofDocument("department", document -> DEPARTMENTS.getOrDefault(document.channel(), "")),
                ofDocument("return_of", DemoDocument::returnOf));
    }

    private static Stream<Column<SaleRow>> lineColumns() {
        return Stream.of(
                ofLine("product", line -> line.product().externalId()),
                ofLine("quantity", line -> String.valueOf(line.quantity())),
                money("price", DemoLine::price),
                money("discount_amount", DemoLine::discount),
                money("amount", DemoLine::amount),
                ofLine("vat_rate", line -> String.valueOf(line.vatRate())),
                money("vat_amount", DemoLine::vat),
                money("cost", DemoLine::cost));
    }

    private static Column<SaleRow> ofDocument(String name, Function<DemoDocument, String> text) {
        return new Column<>(name, row -> text.apply(row.document));
    }

    private static Column<SaleRow> ofLine(String name, Function<DemoLine, String> text) {
        return new Column<>(name, row -> text.apply(row.document.lines().get(row.place)));
    }

    private static Column<SaleRow> money(String name, ToLongFunction<DemoLine> kopecks) {
        return ofLine(
                name, line -> BigDecimal.valueOf(kopecks.applyAsLong(line), 2).toPlainString());
    }
}
