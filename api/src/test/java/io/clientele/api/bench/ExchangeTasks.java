package io.clientele.api.bench;

import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.exchange.load.Imports;
import io.clientele.api.sale.SaleColumns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * All sales coming in as one file where there are none yet, then a file of 100,000 new lines, and the same file once more. Ours looks up clients and products, keeps the totals
 * of documents, tells what changed, brings the sale columns up to date, and is durable at every batch; the others only store the
 * rows.
 */
final class ExchangeTasks {

    /** The task that wants a base without sales. */
    static final String FIRST = "import-first";

    private static final String SUMS = "select count(*), cast(sum(amount) * 100 as %s) from ";

    private final Bases bases;
    private final SaleFiles files;
    private final Path folder;
    private final PlainTable batched;
    private final PlainTable single;
    private @Nullable Path file;

    ExchangeTasks(Bases bases, Path folder) throws SQLException {
        this.bases = bases;
        this.folder = folder;
        this.files = new SaleFiles(bases.facts(), folder);
        var database = bases.product().get(DataSource.class);
        this.batched = new PlainTable("bench_batched", database);
        this.single = new PlainTable("bench_single", database);
        batched.create();
        single.create();
        bases.duck().execute("""
                create table bench_file (document varchar, line int, sold_at timestamp, client varchar, product varchar,
                    quantity decimal(18, 4), amount decimal(18, 4), vat_amount decimal(18, 4), cost decimal(18, 4), channel varchar,
                    primary key (document, line))""");
    }

    List<Task> all() {
        return List.of(
                first(),
                task("import-sales", false).changing(() -> file = files.next()),
                task("import-sales-again", true).changing(() -> {}));
    }

    /** Nobody waits for millions of rows one by one. */
    private Task first() {
        return task(FIRST, false, List.of()).changing(() -> file = file == null ? files.first() : file);
    }

    /** @param again whether all rows are known */
    private Task task(String name, boolean again) {
        var rowByRow =
                Contender.of("row by row", () -> single.singly(file())).seen(() -> sums(bases.maria(), "bench_single"));
        return task(name, again, List.of(rowByRow));
    }

    private Task task(String name, boolean again, List<Contender> naive) {
        return Task.of(
                name,
                Contender.of("import", () -> imported(again))
                        .seen(() -> sums(bases.maria(), "sale_line join sale on id = sale_id")),
                List.of(Contender.of("batches", () -> batched.batches(file()))
                        .seen(() -> sums(bases.maria(), "bench_batched"))),
                naive,
                List.of(Contender.of("read from the file", this::readByDuck)
                        .seen(() -> sums(bases.duck(), "bench_file"))));
    }

    private boolean imported(boolean again) {
        try {
            var request = ImportRequest.of(ImportKind.SALES, file().toString(), "bench");
            var loaded = bases.product()
                    .get(Imports.class)
                    .load(request, folder.resolve("rejected.csv"), Imports.Progress.NONE);
            refuseOther(loaded.summary(), again);
            bringColumns();
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void refuseOther(ImportSummary summary, boolean again) {
        if (summary.rejected() > 0 || (again && summary.unchanged() < summary.rows())) {
            throw new IllegalStateException(summary.toString());
        }
    }

    /** What the next question would wait for. */
    private void bringColumns() {
        var product = bases.product();
        product.read(() ->
                product.get(SaleColumns.class).at(product.get(Snapshots.class).current()));
    }

    private boolean readByDuck() throws SQLException {
        bases.duck()
                .transaction(List.of("insert or replace into bench_file select * from read_csv('%s', header = true)"
                        .formatted(file())));
        return true;
    }

    private Path file() {
        return Objects.requireNonNull(file);
    }

    /** Of the newest file alone, as who is slow takes fewer files in than the others. */
    private List<List<Long>> sums(Engine engine, String from) throws SQLException {
        var amount = from.startsWith("sale_line") ? SUMS.replace("amount", "sale_line.amount") : SUMS;
        return engine.rows("%s%s where document like '%s%%'"
                        .formatted(amount.formatted(engine.whole()), from, files.prefix()))
                .sorted();
    }
}
