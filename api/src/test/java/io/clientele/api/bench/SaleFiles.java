package io.clientele.api.bench;

import java.nio.file.Path;

/** Files of new sales as a firm sends them: each of other documents, all of one kind. */
final class SaleFiles {

    static final int LINES = 100_000;

    private static final int LINES_PER_DOCUMENT = 4;
    private static final String HEADER = "document,line,sold_at,client,product,quantity,amount,vat_amount,cost,channel";

    private final Facts facts;
    private final Path folder;
    private final Draw draw = new Draw("files");
    private int files;

    SaleFiles(Facts facts, Path folder) {
        this.facts = facts;
        this.folder = folder;
    }

    /** One more file. */
    Path next() {
        try (var file = new CsvFile(folder, "new_sales_" + ++files)) {
            file.cell(HEADER).endRow();
            for (var document = 0; document < LINES / LINES_PER_DOCUMENT; document++) {
                document(prefix() + document, file);
            }
            return file.path();
        }
    }

    /** What the documents of the newest file begin with, and no others. */
    String prefix() {
        return "N%d-".formatted(files);
    }

    private void document(String id, CsvFile file) {
        var client = "C" + draw.scattered(facts.clients());
        var day = Facts.TODAY.minusDays(1 + draw.below(30));
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
