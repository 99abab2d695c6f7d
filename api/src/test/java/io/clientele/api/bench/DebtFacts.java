package io.clientele.api.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * As many invoices as clients, client by client, and the payments that name them: most in full, some in part, some not at all.
 * What is left is
 * written for SQL, which so need not settle anything.
 */
final class DebtFacts {

    private static final int TERM = 30;
    private static final double IN_FULL = 85;
    private static final double IN_PART = 66;

    private final Facts facts;
    private final Draw draw = new Draw("debts");
    private int invoices;

    DebtFacts(Facts facts) {
        this.facts = facts;
    }

    List<CsvFile> write(Path folder) {
        var counts = new int[facts.clients() + 1];
        for (var invoice = 0; invoice < facts.clients(); invoice++) {
            counts[draw.scattered(facts.clients())]++;
        }
        try (var receivables = new CsvFile(folder, "receivable");
                var payments = new CsvFile(folder, "payment");
                var open = new CsvFile(folder, "bench_open")) {
            for (var client = 1; client < counts.length; client++) {
                for (var number = 0; number < counts[client]; number++) {
                    invoice(client, receivables, payments, open);
                }
            }
            return List.of(receivables, payments, open);
        }
    }

    private void invoice(int client, CsvFile receivables, CsvFile payments, CsvFile open) {
        var id = ++invoices;
        var issued = Facts.TODAY.minusDays(draw.between(1, 700));
        var amount = 10L * draw.price();
        var paid = draw.percent(IN_FULL) ? amount : draw.percent(IN_PART) ? amount * draw.between(10, 90) / 100 : 0;
        receivables
                .cell(id)
                .cell("I" + id)
                .cell(client)
                .cell(issued.toString())
                .cell(issued.plusDays(TERM).toString())
                .cents(amount)
                .endRow();
        if (paid > 0) {
            payments.cell(id)
                    .cell("P" + id)
                    .cell(client)
                    .cell(paidOn(issued).toString())
                    .cell("I" + id)
                    .cents(paid)
                    .endRow();
        }
        if (paid < amount) {
            open.cell(id)
                    .cell(client)
                    .cell(issued.plusDays(TERM).toString())
                    .cents(amount - paid)
                    .endRow();
        }
    }

    private LocalDate paidOn(LocalDate issued) {
        var day = issued.plusDays(draw.between(0, 2 * TERM));
        return day.isBefore(Facts.TODAY) ? day : Facts.TODAY.minusDays(1);
    }
}
