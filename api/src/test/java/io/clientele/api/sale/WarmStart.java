package io.clientele.api.sale;

import io.clientele.api.database.column.ColumnFileBench;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Measures, by hand, how long a million clients' columns of three years take from a file: run main with -Xmx1g. */
final class WarmStart {

    private static final int MONTHS = 36;
    private static final int DOCUMENTS = 2_860_000;
    private static final int CLIENTS = 1_000_000;

    private WarmStart() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("columns");
        var sheet = new Sheet(1, months(), List.of("WEB"));
        say("heap with one sheet", used() >> 20, "MiB");
        var bench = new ColumnFileBench(folder.resolve("sale.columns"));
        for (var round = 0; round < 3; round++) {
            var start = System.nanoTime();
            bench.write(file -> sheet.months().forEach(month -> month.write(file)));
            say("write", (System.nanoTime() - start) / 1_000_000, "ms");
        }
        for (var round = 0; round < 5; round++) {
            var start = System.nanoTime();
            var read = new ArrayList<SaleMonth>();
            bench.read(file -> {
                for (var month = 0; month < MONTHS; month++) {
                    read.add(SaleMonth.read(file, new int[] {0, 1}));
                }
            });
            var made = new Sheet(1, read, List.of("WEB"));
            say("read with checksum", (System.nanoTime() - start) / 1_000_000, "ms, clients to " + made.clientBound());
        }
        var start = System.nanoTime();
        months();
        say("making the same from rows in memory", (System.nanoTime() - start) / 1_000_000, "ms");
        say("file", Files.size(folder.resolve("sale.columns")) >> 20, "MiB");
        Files.delete(folder.resolve("sale.columns"));
    }

    private static List<SaleMonth> months() {
        var random = new Random(1);
        var months = new ArrayList<SaleMonth>();
        for (var at = 0; at < MONTHS; at++) {
            var month = YearMonth.of(2023, 12).plusMonths(at);
            var rows = new MonthRows(month);
            var first = Math.toIntExact(month.atDay(1).toEpochDay());
            for (var document = 0; document < DOCUMENTS / MONTHS; document++) {
                rows.add(1 + random.nextInt(CLIENTS), first + random.nextInt(28), 1, random.nextInt(200), false);
                rows.totals(random.nextInt(1 << 30), random.nextInt(1 << 28), random.nextInt(1 << 29), 10_000);
            }
            months.add(rows.sorted());
        }
        return months;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String what, long value, String unit) {
        System.out.printf("%s: %,d %s%n", what, value, unit);
    }
}
