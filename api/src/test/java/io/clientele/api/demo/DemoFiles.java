package io.clientele.api.demo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The files of a demo base, read back as any reader of CSV would. */
record DemoFiles(
        LocalDate lastDay,
        DemoBase base,
        List<DemoRow> clients,
        List<DemoRow> products,
        List<DemoRow> sales,
        List<DemoRow> interactions,
        List<DemoRow> receivables,
        List<DemoRow> payments) {

    private static final Map<LocalDate, DemoFiles> READ = new ConcurrentHashMap<>();

    /** Writes into a writer. */
    interface File {
        void write(Writer out) throws IOException;
    }

    static DemoFiles until(LocalDate lastDay) {
        return READ.computeIfAbsent(lastDay, day -> of(day, DemoBase.until(day)));
    }

    static String text(File file) {
        var out = new StringWriter();
        try {
            file.write(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toString();
    }

    /** Sales by clients that are not the anonymous one. */
    List<DemoRow> namedSales() {
        return sales.stream()
                .filter(row -> !List.of("", "client-0001").contains(row.text("client")))
                .toList();
    }

    Map<String, List<DemoRow>> documents() {
        return sales.stream().collect(Collectors.groupingBy(row -> row.text("document")));
    }

    static Map<String, BigDecimal> amounts(List<DemoRow> rows, Function<DemoRow, String> key) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        key, Collectors.reducing(BigDecimal.ZERO, row -> row.number("amount"), BigDecimal::add)));
    }

    private static DemoFiles of(LocalDate day, DemoBase base) {
        return new DemoFiles(
                day,
                base,
                read(text(base::writeClients)),
                read(text(base::writeProducts)),
                read(text(base::writeSales)),
                read(text(base::writeInteractions)),
                read(text(base::writeReceivables)),
                read(text(base::writePayments)));
    }

    private static List<DemoRow> read(String text) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
            return rows.readAll().stream().map(DemoRow::new).toList();
        }
    }
}
