package io.clientele.reporting.figures;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.document.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Tells whether two reports hold the same figures, whenever they were made. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256, in hexadecimal, of the period, the membership and every figure before rounding. */
    public static String of(SalesBySegmentReport report) {
        return DigestUtils.sha256Hex(canonical(report));
    }

    /**
     * SHA-256, in hexadecimal, of the period, the membership, what was chosen and every cell before rounding; words count only where they are
     * data, in rows under columns of names and codes. Where such words are translated, as stages of life are, each language has its own.
     */
    public static String of(Document document) {
        var digest = DigestUtils.getSha256Digest();
        var frame = document.frame();
        add(digest, frame.from() + "\t" + frame.to() + "\t" + frame.membership() + "\t" + frame.currency());
        document.parameters().stream()
                .map(Parameter::code)
                .filter(code -> !code.isEmpty())
                .forEach(code -> add(digest, "parameter\t" + code));
        for (var section : document.sections()) {
            var table = section.table();
            add(
                    digest,
                    table.columns().stream().map(column -> column.kind().name()).collect(Collectors.joining("\t")));
            table.lines().forEach(line -> add(digest, canonical(table, line)));
            table.totals().forEach(line -> add(digest, canonical(table, line)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String canonical(Table table, Line line) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> canonical(
                        line.cells().get(column), isData(line, table.columns().get(column))))
                .collect(Collectors.joining("\t", line.role() + "\t", ""));
    }

    private static boolean isData(Line line, Column column) {
        return line.role() == Line.Role.ROW && (column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.CODE);
    }

    private static String canonical(Cell cell, boolean data) {
        return switch (cell) {
            case Cell.Text words -> data ? "\"" + words.text().replaceAll("\\s", " ") : "";
            case Cell.Amount amount -> text(amount.value());
            case Cell.Share share -> text(share.fraction());
            case Cell.Day day -> day.date().toString();
            case Cell.Mark mark -> String.valueOf(mark.set());
            case Cell.None none -> "";
        };
    }

    private static String canonical(SalesBySegmentReport report) {
        var frame = report.frame();
        var lines = new StringJoiner("\n");
        lines.add("period\t" + frame.from() + "\t" + frame.to() + "\t" + frame.membership() + "\t" + frame.currency());
        report.segments()
                .forEach(segment -> lines.add("segment\t" + segment.name().replaceAll("\\s", " ") + "\t"
                        + segment.main() + "\t" + text(segment.gross()) + "\t" + text(segment.exclusive()) + "\t"
                        + text(segment.fractional())));
        lines.add("distinct\t" + text(report.distinct()));
        lines.add("outside\t" + text(report.outside()));
        lines.add("without client\t" + text(report.withoutClient()));
        lines.add("company\t" + text(report.company()));
        report.steps()
                .forEach(step -> lines.add("step\t" + step.from() + "\t" + step.to() + "\t" + step.complete() + "\t"
                        + text(step.distinct()) + "\t" + text(step.company())));
        return lines.toString();
    }

    private static String text(@Nullable ComparedSales sales) {
        return sales == null
                ? "null"
                : text(sales.figures()) + "\t" + sales.members() + "\t" + text(sales.previousRevenue()) + "\t"
                        + text(sales.lastYearRevenue());
    }

    private static String text(SalesFigures figures) {
        return Stream.of(
                        figures.revenue(),
                        figures.netRevenue(),
                        figures.cost(),
                        figures.margin(),
                        figures.quantity(),
                        figures.orders(),
                        figures.clients())
                .map(Fingerprint::text)
                .collect(Collectors.joining("\t"));
    }

    private static String text(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
