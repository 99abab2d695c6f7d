package io.clientele.api.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;

/** Files of sales as a firm sends them: all there are at first, then new ones, each of other documents. */
final class SaleFiles {

    static final int LINES = 100_000;

    private static final int LINES_PER_DOCUMENT = 4;
    private static final int LAST_DAYS = 30;
    private static final String HEADER = "document,line,sold_at,client,product,quantity,amount,vat_amount,cost,channel";

    private final Facts facts;
    private final Path folder;
    private final Draw draw = new Draw("files");
    private int files;

    SaleFiles(Facts facts, Path folder) {
        this.facts = facts;
        this.folder = folder;
    }

    /** All sales of three years, in order of time; the first file there is. */
    Path first() {
        var documents = facts.lines() / LINES_PER_DOCUMENT;
        var days = ChronoUnit.DAYS.between(Facts.FIRST_DAY, Facts.TODAY);
        return write("first_sales", documents, at -> Facts.FIRST_DAY.plusDays(days * at / documents));
    }

    /** One more file, of the last thirty days. */
    Path next() {
        files++;
        return write(
                "new_sales_" + files,
                LINES / LINES_PER_DOCUMENT,
                at -> Facts.TODAY.minusDays(1 + draw.below(LAST_DAYS)));
    }

    private Path write(String name, int documents, IntFunction<LocalDate> days) {
        try (var file = new CsvFile(folder, name)) {
            file.cell(HEADER).endRow();
            for (var document = 0; document < documents; document++) {
                document(prefix() + document, days.apply(document), file);
            }
            return file.path();
        }
    }

    /** What the documents of the newest file begin with, and no others. */
    String prefix() {
        return "N%d-".formatted(files);
    }

    private void document(String id, LocalDate day, CsvFile file) {
        var client = "C" + draw.scattered(facts.clients());
        var channel = "CHANNEL " + draw.below(5);
        for (var line = 1; line <= LINES_PER_DOCUMENT; line++) {
            var amount = (long) draw.price() * 6;
            file.cell(id)
                    .cell(line)
                    .cell(day + " 12:00:00")
                    .cell(client)
                    .cell("P" + (1 + draw.skewed(facts.products())))
                    .cell(draw.between(1, 10))
                    .cents(amount)
                    .cents(amount / 6)
                    .cents(amount / 2)
                    .cell(channel)
                    .endRow();
        }
    }
}
