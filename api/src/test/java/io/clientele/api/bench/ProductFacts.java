package io.clientele.api.bench;

import io.clientele.api.firm.NameKey;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Products in groups, and managers. */
record ProductFacts(Facts facts) {

    List<CsvFile> write(Path folder) {
        try (var groups = new CsvFile(folder, "product_group");
                var products = new CsvFile(folder, "product");
                var managers = new CsvFile(folder, "manager")) {
            for (var group = 1; group <= Facts.GROUPS; group++) {
                var name = Facts.group(group);
                groups.cell(group).cell(name).cell(NameKey.of(name)).endRow();
            }
            for (var product = 1; product <= facts.products(); product++) {
                write(products, product);
            }
            for (var manager = 1; manager <= Facts.MANAGERS; manager++) {
                var name = "Manager " + manager;
                managers.cell(manager)
                        .cell("M" + manager)
                        .cell(name)
                        .cell(NameKey.of(name))
                        .endRow();
            }
            return List.of(groups, products, managers);
        }
    }

    private static void write(CsvFile products, int product) {
        var name = Facts.product(product);
        products.cell(product)
                .cell("P" + product)
                .cell(name)
                .cell(NameKey.of(name))
                .cell(HexFormat.of().formatHex(NameKey.sort(name)))
                .cell(Facts.groupOf(product))
                .endRow();
    }
}
