package io.clientele.reporting.figures;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether two reports hold the same figures, whenever and in whatever language they were made. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256, in hexadecimal, of the period, the membership and every figure before rounding. */
    public static String of(SalesBySegmentReport report) {
        return HexFormat.of().formatHex(sha256(canonical(report).getBytes(StandardCharsets.UTF_8)));
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

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
