package io.clientele.api.bench;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Documents of three years in order of time, one to six lines each; some are returns, some without a client. */
final class SaleFacts {

    private static final double LINES_PER_DOCUMENT = 3.5;
    private static final double WITHOUT_CLIENT = 3;
    private static final double RETURNS = 4;

    private final Facts facts;
    private final Draw draw = new Draw("sales");
    private final int[] prices;

    SaleFacts(Facts facts) {
        this.facts = facts;
        this.prices = new int[facts.products() + 1];
        for (var product = 1; product < prices.length; product++) {
            prices[product] = draw.price();
        }
    }

    List<CsvFile> write(Path folder) {
        try (var sales = new CsvFile(folder, "sale");
                var lines = new CsvFile(folder, "sale_line")) {
            var days = ChronoUnit.DAYS.between(Facts.FIRST_DAY, Facts.TODAY);
            var documents = documents();
            for (var id = 1; id <= documents; id++) {
                document(
                        id,
                        Facts.FIRST_DAY.plusDays(days * (id - 1L) / documents).toString(),
                        sales,
                        lines);
            }
            return List.of(sales, lines);
        }
    }

    int documents() {
        return (int) (facts.lines() / LINES_PER_DOCUMENT);
    }

    private void document(int id, String day, CsvFile sales, CsvFile lines) {
        var client = draw.percent(WITHOUT_CLIENT) ? 0 : draw.scattered(facts.clients());
        var sign = draw.percent(RETURNS) ? -1 : 1;
        var count = draw.between(1, 6);
        var totals = new long[4];
        for (var line = 1; line <= count; line++) {
            line(id, line, day, client, sign, lines, totals);
        }
        sales.cell(id)
                .cell("D" + id)
                .cell(day + " 10:%02d:%02d".formatted(id / 60 % 60, id % 60))
                .cell(day)
                .cell(client)
                .cell("CHANNEL " + draw.below(5))
                .cell(1 + draw.below(Facts.MANAGERS))
                .cents(totals[0])
                .cents(totals[1])
                .cents(totals[2])
                .cell(totals[3])
                .cell(count)
                .cell(sign < 0 ? 1 : 0)
                .endRow();
    }

    private void line(int id, int line, String day, int client, int sign, CsvFile lines, long[] totals) {
        var product = 1 + draw.skewed(facts.products());
        var quantity = sign * draw.between(1, 10);
        var amount = (long) quantity * prices[product];
        var vat = amount / 6;
        var cost = (amount - vat) * draw.between(50, 90) / 100;
        totals[0] += amount;
        totals[1] += vat;
        totals[2] += cost;
        totals[3] += quantity;
        lines.cell(id)
                .cell(line)
                .cell(product)
                .cell(day)
                .cell(client)
                .cell(sign < 0 ? 1 : 0)
                .cell(quantity)
                .cents(amount)
                .cents(vat)
                .cents(cost)
                .endRow();
    }
}
