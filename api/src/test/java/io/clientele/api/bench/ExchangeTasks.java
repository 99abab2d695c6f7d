package io.clientele.api.bench;

import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.load.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A file of 100,000 new lines of sales coming in, and the same file once more. Ours looks up clients and products, keeps the totals
 * of documents and tells what changed, and is durable at every batch; the others only store the rows.
 */
final class ExchangeTasks {

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
                task("import-sales").changing(() -> file = files.next()),
                task("import-sales-again").changing(() -> {}));
    }

    private Task task(String name) {
        return Task.of(
                name,
                Contender.of("import", this::imported)
                        .seen(() -> sums(bases.maria(), "sale_line join sale on id = sale_id")),
                List.of(Contender.of("batches", () -> batched.batches(file()))
                        .seen(() -> sums(bases.maria(), "bench_batched"))),
                List.of(Contender.of("row by row", () -> single.singly(file()))
                        .seen(() -> sums(bases.maria(), "bench_single"))),
                List.of(Contender.of("read from the file", this::readByDuck)
                        .seen(() -> sums(bases.duck(), "bench_file"))));
    }

    private boolean imported() {
        try {
            var request = ImportRequest.of(ImportKind.SALES, file().toString(), "bench");
            var loaded = bases.product()
                    .get(Imports.class)
                    .load(request, folder.resolve("rejected.csv"), Imports.Progress.NONE);
            if (loaded.summary().rejected() > 0) {
                throw new IllegalStateException(loaded.summary().toString());
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
