package io.clientele.api.behaviour;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A real small base, turned into import files as its owner would. */
final class Northwind {

    private static final Path FOLDER = Path.of("../../shared/data/northwind");
    private static final CsvMapper CSV = new CsvMapper();

    private Northwind() {}

    /** Skips the test, saying so, where the folder is absent. */
    static void needed() {
        if (!Files.isDirectory(FOLDER)) {
            System.err.println("Skipped: the folder with the Northwind base is absent");
        }
        assumeTrue(Files.isDirectory(FOLDER));
    }

    static String clients() {
        return csv(
                List.of("external_id", "name", "country", "region", "city", "address", "phone", "kind"),
                read("customers.csv").stream()
                        .map(row -> List.of(
                                row.get("customer_id"),
                                row.get("company_name"),
                                row.get("country"),
                                row.get("region"),
                                row.get("city"),
                                row.get("address"),
                                row.get("phone"),
                                "COMPANY"))
                        .toList());
    }

    static String products() {
        var groups = read("categories.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.get("category_id"),
                        row -> String.valueOf(row.get("category_name")).replace("/", "\\/")));
        return csv(
                List.of("external_id", "name", "group", "unit", "price"),
                read("products.csv").stream()
                        .map(row -> List.of(
                                row.get("product_id"),
                                row.get("product_name"),
                                String.valueOf(groups.get(row.get("category_id"))),
                                "pcs",
                                row.get("unit_price")))
                        .toList());
    }

    /** Amount = unit price × quantity × (1 − discount), which has four decimals at most. */
    static String sales() {
        var employees = read("employees.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.get("employee_id"), row -> row.get("first_name") + " " + row.get("last_name")));
        var orders = read("orders.csv").stream().collect(Collectors.toMap(row -> row.get("order_id"), row -> row));
        var lines = new HashMap<String, Integer>();
        return csv(
                List.of("document", "line", "sold_at", "client", "product", "quantity", "amount", "manager"),
                read("order_details.csv").stream()
                        .map(row ->
                                line(row, Objects.requireNonNull(orders.get(row.get("order_id"))), employees, lines))
                        .toList());
    }

    private static List<String> line(
            Map<String, String> row,
            Map<String, String> order,
            Map<String, String> employees,
            Map<String, Integer> lines) {
        var amount = new BigDecimal(row.get("unit_price"))
                .multiply(new BigDecimal(row.get("quantity")))
                .multiply(BigDecimal.ONE.subtract(new BigDecimal(row.get("discount"))));
        return List.of(
                row.get("order_id"),
                String.valueOf(lines.merge(row.get("order_id"), 1, Integer::sum)),
                order.get("order_date"),
                order.get("customer_id"),
                row.get("product_id"),
                row.get("quantity"),
                amount.stripTrailingZeros().toPlainString(),
                String.valueOf(employees.get(order.get("employee_id"))));
    }

    private static List<Map<String, String>> read(String file) {
        return CSV.readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(FOLDER.resolve(file))
                .readAll();
    }

    private static String csv(List<String> header, List<List<String>> rows) {
        var text = new StringWriter();
        try (SequenceWriter out = CSV.writer(CsvSchema.emptySchema()).writeValues(text)) {
            out.write(header);
            out.writeAll(rows);
        }
        return text.toString();
    }
}
