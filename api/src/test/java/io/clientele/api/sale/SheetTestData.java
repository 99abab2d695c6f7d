package io.clientele.api.sale;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Columns made without a database. */
public final class SheetTestData {

    /** A document as the columns hold it; amounts and quantity in ten-thousandths. */
    public record Document(
            int client, LocalDate day, long amount, long vat, long cost, long quantity, boolean isReturn) {

        public long margin() {
            return amount - vat - cost;
        }
    }

    private SheetTestData() {}

    public static Document sold(int client, String day, long amount) {
        return new Document(client, LocalDate.parse(day), amount * 10_000, 0, 0, 10_000, amount < 0);
    }

    public static Sheet sheet(List<Document> documents) {
        return sheet(documents.stream());
    }

    public static Sheet sheet(Stream<Document> documents) {
        var months = new TreeMap<YearMonth, MonthRows>();
        documents.forEach(document -> {
            var rows = months.computeIfAbsent(YearMonth.from(document.day()), MonthRows::new);
            rows.add(document.client(), Math.toIntExact(document.day().toEpochDay()), 0, 0, document.isReturn());
            rows.totals(document.amount(), document.vat(), document.cost(), document.quantity());
        });
        return new Sheet(
                1,
                new ArrayList<>(months.values().stream().map(MonthRows::sorted).toList()),
                List.of());
    }
}
