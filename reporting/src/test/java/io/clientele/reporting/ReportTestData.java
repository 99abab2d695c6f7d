package io.clientele.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reports to try things on; the same every time. */
public final class ReportTestData {

    /** 400 characters, as long as a name can be. */
    public static final String LONG_NAME =
            "Оптовые покупатели строительного инструмента из Центрального федерального округа с отсрочкой платежа "
                    .repeat(4)
                    .substring(0, 400);

    private static final List<String> NAMES = List.of(
            "VIP-клиенты",
            "Москва и область",
            "Производство",
            "Просроченная дебиторка",
            "Купили дрель без свёрл",
            "Победители акции «Супер дрель Про — весна 2026»",
            LONG_NAME,
            "Новые за 30 дней 🎉🙂",
            "לקוחות קבועים / عملاء دائمون",
            "=Холодный обзвон: <строители> & \"ремонт\"");

    /** Every kind of report there is here. */
    public enum Case {
        FIXTURE,
        FULL,
        ONE_SEGMENT,
        SIXTY_SEGMENTS,
        NO_SALES,
        NO_SEGMENTS,
        PARTIAL;

        public SalesBySegmentReport report(Language language) {
            return switch (this) {
                case FIXTURE -> fixture(language);
                case FULL -> full(language);
                case ONE_SEGMENT -> oneSegment(language);
                case SIXTY_SEGMENTS -> sixtySegments(language);
                case NO_SALES -> empty(language);
                case NO_SEGMENTS -> many(language, List.of(), months());
                case PARTIAL -> partial(language);
            };
        }
    }

    private ReportTestData() {}

    public static ReportFrame frame(Language language) {
        return new ReportFrame(
                language,
                "ООО «ИнструментОпт»",
                "RUB",
                LocalDate.parse("2025-11-01"),
                LocalDate.parse("2026-11-22"),
                Instant.parse("2026-11-22T06:15:00Z"),
                ZoneId.of("Europe/Moscow"),
                LocalDate.parse("2026-11-22"),
                "118",
                "CURRENT",
                false);
    }

    public static ReportFrame ofOneDay(ReportFrame frame) {
        return new ReportFrame(
                frame.language(),
                frame.firm(),
                frame.currency(),
                frame.from(),
                frame.from().plusDays(1),
                frame.asOf(),
                frame.zone(),
                frame.businessDate(),
                frame.dataVersion(),
                frame.membership(),
                frame.partial());
    }

    public static SalesFigures sales(String revenue, int orders, int clients) {
        var amount = new BigDecimal(revenue);
        var net = amount.divide(new BigDecimal("1.22"), 4, RoundingMode.HALF_UP);
        var cost = net.multiply(new BigDecimal("0.7")).setScale(4, RoundingMode.HALF_UP);
        return new SalesFigures(
                amount.setScale(4),
                net,
                cost,
                net.subtract(cost),
                BigDecimal.valueOf(orders * 3L),
                BigDecimal.valueOf(orders),
                BigDecimal.valueOf(clients));
    }

    public static ComparedSales compared(
            SalesFigures figures, @Nullable Integer members, String previous, String lastYear) {
        return new ComparedSales(figures, members, new BigDecimal(previous), new BigDecimal(lastYear));
    }

    /** The worked example of the page on semantics: five clients, three segments, 2,800 counted twice. */
    public static SalesBySegmentReport fixture(Language language) {
        return new SalesBySegmentReport(
                frame(language),
                List.of(
                        segment("VIP", true, part("2200", 3), part("300", 1), shared("1100", "1.8333")),
                        segment("MSK", true, part("2300", 3), part("400", 1), shared("1200", "1.8334")),
                        segment("DRILL", false, part("900", 1), part("0", 0), shared("300", "0.3333"))),
                compared(part("2600", 4), null, "2000", "2600"),
                compared(part("150", 1), null, "0", "100"),
                compared(part("0", 0), null, "0", "0"),
                compared(part("2750", 5), null, "2000", "2700"),
                List.of());
    }

    private static SegmentSales segment(
            String name, boolean main, SalesFigures gross, SalesFigures exclusive, SalesFigures fractional) {
        return new SegmentSales(
                name, main, compared(gross, gross.clients().intValue(), "1000", "2500"), exclusive, fractional);
    }

    private static SalesFigures part(String revenue, int clients) {
        return shared(revenue, Integer.toString(clients));
    }

    /** Without VAT four fifths, at a cost of three fifths, so that all of it divides evenly. */
    private static SalesFigures shared(String revenue, String clients) {
        var amount = new BigDecimal(revenue);
        return new SalesFigures(
                amount,
                amount.multiply(new BigDecimal("0.8")),
                amount.multiply(new BigDecimal("0.6")),
                amount.multiply(new BigDecimal("0.2")),
                new BigDecimal(clients),
                new BigDecimal(clients),
                new BigDecimal(clients));
    }

    /** Ten segments with every name that has ever made a report ugly, and thirteen months, the last one unfinished. */
    public static SalesBySegmentReport full(Language language) {
        return many(language, NAMES, months());
    }

    public static SalesBySegmentReport oneSegment(Language language) {
        return many(language, NAMES.subList(0, 1), months());
    }

    public static SalesBySegmentReport sixtySegments(Language language) {
        return many(
                language,
                IntStream.rangeClosed(1, 60)
                        .mapToObj(number -> "Сегмент по отрасли и региону № " + number)
                        .toList(),
                List.of());
    }

    /** Segments and clients there are, sales there are none. */
    public static SalesBySegmentReport empty(Language language) {
        var nothing = compared(sales("0", 0, 0), null, "0", "0");
        var segment = new SegmentSales(
                "VIP-клиенты",
                true,
                new ComparedSales(nothing.figures(), 12, BigDecimal.ZERO, BigDecimal.ZERO),
                nothing.figures(),
                nothing.figures());
        return new SalesBySegmentReport(
                frame(language), List.of(segment), nothing, nothing, nothing, nothing, List.of());
    }

    /** What somebody sees who may see only his own clients. */
    public static SalesBySegmentReport partial(Language language) {
        var whole = many(language, NAMES.subList(0, 5), months());
        var frame = whole.frame();
        var own = new ReportFrame(
                frame.language(),
                frame.firm(),
                frame.currency(),
                frame.from(),
                frame.to(),
                frame.asOf(),
                frame.zone(),
                frame.businessDate(),
                frame.dataVersion(),
                "2026-10-31",
                true);
        return new SalesBySegmentReport(
                own,
                whole.segments(),
                whole.distinct(),
                whole.outside(),
                null,
                sum(whole.distinct(), whole.outside()),
                whole.steps());
    }

    private static List<StepSales> months() {
        var random = new Random(7);
        var steps = new ArrayList<StepSales>();
        for (var month = YearMonth.of(2025, 11); !month.isAfter(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            var segments = 9_000_000 + random.nextInt(7_000_000);
            steps.add(new StepSales(
                    month.atDay(1),
                    month.plusMonths(1).atDay(1),
                    !month.equals(YearMonth.of(2026, 11)),
                    sales(segments + ".55", 300 + random.nextInt(100), 180),
                    sales(segments + 2_000_000 + random.nextInt(900_000) + ".10", 460 + random.nextInt(90), 310)));
        }
        return steps;
    }

    private static SalesBySegmentReport many(Language language, List<String> names, List<StepSales> steps) {
        var random = new Random(42);
        var segments = new ArrayList<SegmentSales>();
        var distinct = sales("0", 0, 0);
        for (var name : names) {
            var fractional = sales(
                    (200_000 + random.nextInt(30_000_000)) + "." + (1000 + random.nextInt(8999)),
                    20 + random.nextInt(300),
                    5 + random.nextInt(120));
            segments.add(segment(name, fractional, names.size() > 1 ? "0.4" : "0", random));
            distinct = plus(distinct, fractional);
        }
        var everyone = compared(distinct, null, half(distinct, "0.91"), half(distinct, "0.83"));
        var outside = compared(sales("18450300.1250", 410, 260), null, "19120000.5000", "15333111.2500");
        var retail = compared(sales("5120777.0050", 2210, 0), null, "4800000", "4450100.7700");
        return new SalesBySegmentReport(
                frame(language), segments, everyone, outside, retail, sum(sum(everyone, outside), retail), steps);
    }

    private static SegmentSales segment(String name, SalesFigures fractional, String shared, Random random) {
        var gross = plus(fractional, times(fractional, shared));
        var growth = new BigDecimal(60 + random.nextInt(70)).movePointLeft(2).toPlainString();
        return new SegmentSales(
                name,
                random.nextBoolean(),
                compared(
                        gross,
                        gross.clients().intValue() + random.nextInt(200),
                        half(gross, growth),
                        half(gross, "0.95")),
                times(
                        fractional,
                        new BigDecimal("1").subtract(new BigDecimal(shared)).toPlainString()),
                fractional);
    }

    private static String half(SalesFigures figures, String factor) {
        return figures.revenue()
                .multiply(new BigDecimal(factor))
                .setScale(4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static ComparedSales sum(ComparedSales one, ComparedSales other) {
        return new ComparedSales(
                plus(one.figures(), other.figures()),
                null,
                one.previousRevenue().add(other.previousRevenue()),
                one.lastYearRevenue().add(other.lastYearRevenue()));
    }

    private static SalesFigures plus(SalesFigures one, SalesFigures other) {
        return new SalesFigures(
                one.revenue().add(other.revenue()),
                one.netRevenue().add(other.netRevenue()),
                one.cost().add(other.cost()),
                one.margin().add(other.margin()),
                one.quantity().add(other.quantity()),
                one.orders().add(other.orders()),
                one.clients().add(other.clients()));
    }

    private static SalesFigures times(SalesFigures figures, String factor) {
        var by = new BigDecimal(factor);
        return new SalesFigures(
                scaled(figures.revenue(), by),
                scaled(figures.netRevenue(), by),
                scaled(figures.cost(), by),
                scaled(figures.netRevenue(), by).subtract(scaled(figures.cost(), by)),
                scaled(figures.quantity(), by),
                figures.orders().multiply(by).setScale(0, RoundingMode.DOWN),
                figures.clients().multiply(by).setScale(0, RoundingMode.DOWN));
    }

    private static BigDecimal scaled(BigDecimal amount, BigDecimal by) {
        return amount.multiply(by).setScale(4, RoundingMode.HALF_UP);
    }
}
