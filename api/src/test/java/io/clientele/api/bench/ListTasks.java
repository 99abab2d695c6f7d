package io.clientele.api.bench;

import io.clientele.api.exchange.list.ListMeasure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** All clients with twelve columns as files. */
final class ListTasks {

    private static final List<String> COLUMNS = List.of(
            "number",
            "external_id",
            "name",
            "kind",
            "region",
            "industry",
            "manager",
            "registered_at",
            "last_purchase",
            "revenue",
            "margin",
            "orders");

    private final Bases bases;
    private final ListMeasure lists;
    private final Path folder;

    ListTasks(Bases bases, Path folder) {
        this.bases = bases;
        this.lists = new ListMeasure(bases.product().context(), COLUMNS);
        this.folder = folder;
    }

    /** The workbook that others write is POI's streaming one, of the same rows read in the same way; DuckDB writes a CSV file. */
    List<Task> all() {
        return List.of(
                task("members-xlsx", "xlsx"),
                begun("members-xlsx-first-byte", "xlsx"),
                held("members-xlsx-heap-mib", "xlsx"),
                task("members-csv", "csv"),
                begun("members-csv-first-byte", "csv"));
    }

    /** Until the first bytes of the file come; POI's has none before its last row. */
    private Task begun(String name, String format) {
        var poi = List.of(Contender.of("SXSSF", lists::plainly, rows -> "begun"));
        Ask<String> door = () -> {
            lists.begun(format);
            return "begun";
        };
        return Task.of(name, Contender.of(format, door), poi, poi, List.of());
    }

    /** Mebibytes of heap that the list itself holds, at most. */
    private Task held(String name, String format) {
        var poi = List.of(Contender.figure("SXSSF", () -> mebibytes(lists.heldPlainly())));
        return Task.of(name, Contender.figure(format, () -> mebibytes(lists.held(format))), poi, poi, List.of());
    }

    private static double mebibytes(long bytes) {
        return bytes / (double) (1 << 20);
    }

    private Task task(String name, String format) {
        var poi = List.of(Contender.of("SXSSF", lists::plainly));
        return Task.of(
                name,
                Contender.of(format, () -> lists.sent(format)).seen(this::told),
                poi,
                poi,
                List.of(Contender.of("copy", this::copied)));
    }

    /** The rows of the latest list, as the audit trail has them. */
    private long told() throws SQLException {
        return bases.maria().number("""
                select cast(substring_index(detail, ' rows', 1) as signed) from audit_event where action = 'list.download'
                order by id desc limit 1""");
    }

    private long copied() throws SQLException {
        bases.duck().execute("""
                copy (select c.*, s.* from client c left join (select client_id, max(sold_on) last_purchase, sum(amount) revenue,
                        sum(amount - vat_amount - cost) margin, count(*) orders from sale group by client_id) s on s.client_id = c.id
                    order by c.id) to '%s' (header)""".formatted(folder.resolve("list.csv").toAbsolutePath()));
        return bases.duck().number("select count(*) from client");
    }
}
