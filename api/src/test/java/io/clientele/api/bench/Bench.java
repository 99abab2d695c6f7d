package io.clientele.api.bench;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/** Makes the base, lets the product, SQL and DuckDB answer the same questions in turn, and tells how long each took. */
public final class Bench {

    private static final int LIMIT_SECONDS = 120;
    private static final Set<String> SALES = Set.of("sale", "sale_line");

    private final Options options;
    private final Facts facts;
    private final Path files;
    private final List<Result> results = new ArrayList<>();
    private boolean failed;

    private Bench(Options options) {
        this.options = options;
        this.facts = new Facts(options.clients(), options.lines());
        this.files = options.folder().resolve("csv");
    }

    public static void main(String[] arguments) throws IOException, SQLException, ManagedProcessException {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        // Until the application says what is to be logged.
        LoggingSystem.get(Bench.class.getClassLoader()).beforeInitialize();
        FileSystemUtils.deleteRecursively(options.folder());
        var bench = new Bench(options);
        try {
            bench.run();
        } finally {
            FileSystemUtils.deleteRecursively(options.folder());
        }
        System.exit(bench.failed ? 1 : 0);
    }

    private void run() throws IOException, SQLException, ManagedProcessException {
        timed(
                "%,d clients and %,d lines written as files".formatted(facts.clients(), facts.lines()),
                () -> facts.write(files));
        try (var server = BenchServer.start(options.folder(), options.large())) {
            MariaBase.migrate(server.url());
            try (var maria = Engine.mariaDb(server.url(), 0);
                    var duck = Engine.duckDb(
                            options.folder().resolve("bench.duckdb").toString(), options.large() ? "6GB" : "3GB")) {
                var mariaBase = new MariaBase(maria, files);
                var duckBase = new DuckBase(duck, files);
                timed("loaded in MariaDB", () -> mariaBase.load(options.asksFirst() ? SALES : Set.of()));
                if (options.part() == Options.Part.QUESTIONS) {
                    timed("indexed for SQL", mariaBase::addIndexes);
                }
                timed("loaded in DuckDB", duckBase::load);
                try (var product = Product.start(server.url(), options.folder().resolve("product"))) {
                    run(new Bases(facts, product, maria, duck), mariaBase, duckBase);
                }
            }
        }
        if (options.out() != null) {
            write(options.out());
        }
    }

    private void run(Bases bases, MariaBase mariaBase, DuckBase duckBase) throws SQLException {
        System.out.println();
        switch (options.part()) {
            case QUESTIONS -> ask(bases, mariaBase, duckBase);
            case EXCHANGE -> {
                System.out.println(Result.title());
                race(new ExchangeTasks(bases, files).all());
            }
            case REPORTS -> {
                System.out.println(Result.title());
                race(new ListTasks(bases, files).all());
                var segments = new MadeSegments(bases);
                timed("%d segments published".formatted(MemberSets.MAIN), () -> segments.makeMain(files));
                race(new ReportTasks(bases).all());
            }
        }
        tell(bases);
    }

    private void ask(Bases bases, MariaBase mariaBase, DuckBase duckBase) throws SQLException {
        var segments = new MadeSegments(bases);
        timed("600 segments made, 300 of them published", () -> segments.make(files));
        timed("member rows loaded for SQL", () -> {
            mariaBase.loadMembers();
            duckBase.loadMembers();
        });
        bases.maria().limit(LIMIT_SECONDS);
        System.out.println(Result.title());
        var store = new StoreTasks(bases, segments.lists(), segments.sets());
        race(List.of(store.storage(), store.load()));
        race(new RuleTasks(bases).all());
        race(new ClassTasks(bases).all());
        race(new OverlapTasks(bases, segments.lists()).all());
        race(new SalesTasks(bases, segments.lists()).all());
        var members = new MemberTasks(
                bases, segments.lists().getFirst(), segments.sets().getFirst());
        race("page-by-name", members::page);
        race("page-by-amount", members::byAmount);
        race(List.of(store.warmStart()));
        var many = new CallerTasks(bases, segments.lists());
        race(List.of(many.overlap(), new GrowthTasks(bases, segments.sets()).all()));
        var rules = new SegmentRuleTasks(bases, segments.ofRules(), segments.rules());
        race(List.of(rules.form()));
        if (mariaBase.exists("receivable")) {
            var debts = new DebtTasks(bases);
            race(List.of(debts.cold(), debts.patched()));
        } else {
            System.out.println("overdue-cold, overdue-patched: left out, as there are no receivables yet");
        }
        race("publish-30pct", () -> members.publish(files));
        race(List.of(rules.patch()));
    }

    /** A task that needs work before it can be asked. */
    private void race(String name, Ask<Task> task) throws SQLException {
        if (options.asks(name)) {
            race(task.get());
        }
    }

    private void race(List<Task> tasks) {
        tasks.stream().filter(task -> options.asks(task.name())).forEach(this::race);
    }

    /** One task that fails keeps no other from being measured. */
    private void race(Task task) {
        try {
            var result = Race.run(task);
            results.add(result);
            System.out.println(result.line());
        } catch (SQLException | RuntimeException failure) {
            failed = true;
            System.out.println(task.name() + ": failed, " + failure);
        }
    }

    private void tell(Bases bases) throws SQLException {
        System.out.println();
        results.stream().flatMap(result -> result.others().stream()).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "the least a question costs: %.2f ms in a snapshot of the product, %.2f ms as a statement of SQL%n",
                median(() -> bases.product().read(() -> 1)),
                median(() -> bases.maria().number("select 1")));
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "heap in use after all tasks: %,d MiB of at most %,d MiB; load of the machine: %.1f on %d processors%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                runtime.availableProcessors());
    }

    private static double median(Ask<?> ask) throws SQLException {
        var runs = new Runs(Contender.of("nothing", ask));
        for (var run = 0; run < 101; run++) {
            runs.run();
            runs.count();
        }
        return runs.median();
    }

    private void write(Path out) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(Result.HEADER);
        results.forEach(result -> lines.add(result.csv()));
        Files.write(out, lines);
    }

    private static void timed(String what, Contender.Step step) throws SQLException {
        var start = System.nanoTime();
        step.run();
        System.out.printf("%s in %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
