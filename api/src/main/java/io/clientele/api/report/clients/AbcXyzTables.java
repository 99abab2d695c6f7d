package io.clientele.api.report.clients;

import io.clientele.api.analysis.classes.AbcAnswer;
import io.clientele.api.report.clients.AbcXyzContent.Known;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcResult;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables of ABC and XYZ. */
final class AbcXyzTables {

    private static final int RANK = 0;
    private static final int CLIENT = 1;
    private static final int METRIC = 3;
    private static final int CUMULATIVE = 5;
    private static final int COLUMNS = 12;

    private AbcXyzTables() {}

    /** Client by client, the most important first. */
    static Part clients(Known known, Words words) {
        var part = new Part(words, "abc.clients")
                .column("rank", Kind.NUMBER)
                .column("client", Kind.TEXT)
                .column("manager", Kind.TEXT)
                .named(name(known, words), kind(known))
                .shareOf("share", METRIC, 0)
                .column("cumulative", Kind.PERCENT)
                .column("abc", Kind.CODE)
                .column("months", Kind.TEXT)
                .column("variation", Kind.RATIO)
                .column("xyz", Kind.CODE)
                .column("was", Kind.CODE)
                .column("stage", Kind.TEXT)
                .note("note.abc");
        for (var client : known.clients().shown()) {
            part.row(row(known, words, client, part));
        }
        var others = known.clients().others();
        part.others(others, Map.of(METRIC, Cell.of(sum(known).subtract(shown(known)))));
        if (part.rows() > 0) {
            part.sum(total(known, words));
        }
        return !showsBest(known) || known.now().isPartial()
                ? part
                : part.chart(new Chart.Lines(RANK, List.of(CUMULATIVE), null))
                        .says(
                                "says.abc",
                                words.percent(best(known).clients(), buyers(known)),
                                words.percent(Shown.ratio(best(known).metric(), sum(known))),
                                words.word(
                                        "metricOf", known.now().abc().metric().name()));
    }

    private static List<Cell> total(Known known, Words words) {
        var cells = new ArrayList<>(Collections.nCopies(COLUMNS, Cell.NONE));
        cells.set(CLIENT, Cell.of(words.text("row.total")));
        cells.set(METRIC, Cell.of(sum(known)));
        cells.set(METRIC + 1, told(known, BigDecimal.ONE));
        return cells;
    }

    /** Of fewer rows than the first class has the curve would not come to its end. */
    private static boolean showsBest(Known known) {
        var shown = known.clients().shown().size();
        return shown > 0 && shown >= best(known).clients();
    }

    /** The first class, also where nobody is in it. */
    private static AbcResult.Summary best(Known known) {
        return known.bought().getFirst();
    }

    private static long buyers(Known known) {
        return known.bought().stream().mapToLong(AbcResult.Summary::clients).sum();
    }

    private static String name(Known known, Words words) {
        return words.word("metric", known.now().abc().metric().name());
    }

    private static Kind kind(Known known) {
        return switch (known.now().abc().metric()) {
            case REVENUE, MARGIN -> Kind.MONEY;
            case QUANTITY -> Kind.NUMBER;
            case ORDERS -> Kind.COUNT;
        };
    }

    private static boolean isRevenue(Known known) {
        return known.now().abc().metric() == Metric.REVENUE;
    }

    private static BigDecimal shown(Known known) {
        var abc = known.now().abc().result();
        return known.clients().shown().stream().map(abc::metric).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Cell> row(Known known, Words words, int client, Part part) {
        var abc = known.now().abc().result();
        var regularity = known.now().xyz().result().figures(client);
        return List.of(
                Cell.of(part.rows() + 1L),
                known.cards().name(client),
                known.cards().manager(client),
                Cell.of(abc.metric(client)),
                told(known, abc.share(client)),
                told(known, abc.cumulativeShare(client)),
                letter(abc.of(client)),
                Cell.of(known.months().of(client)),
                Cell.of(regularity.variation()),
                letter(regularity.xyzClass()),
                letter(known.before().result().of(client)),
                Cell.of(words.word(
                        "stage",
                        Objects.requireNonNull(known.stages().of(client)).name())));
    }

    /** Each class with the regularity of its clients. */
    static Part classes(Known known, Words words) {
        var part = new Part(words, "abc.classes")
                .column("class", Kind.CODE)
                .column("clients", Kind.COUNT)
                .shareOf("clientShare", 1, 0)
                .named(name(known, words), kind(known))
                .shareOf(isRevenue(known) ? "revenueShare" : "share", 3, 0);
        for (var letter : XyzClass.values()) {
            part.named(letter.name(), Kind.COUNT);
        }
        part.column("noXyz", Kind.COUNT);
        var summaries = known.bought();
        var clients = buyers(known);
        var sum = sum(known);
        summaries.forEach(summary -> part.row(summary(known, summary, clients, sum)));
        return part.total(total(known, words, clients, sum))
                .says(
                        "says.abc.classes",
                        known.crossed().regular(AbcClass.A),
                        best(known).clients())
                .chart(new Chart.Heat(5, 8));
    }

    private static List<Cell> summary(Known known, AbcResult.Summary summary, long clients, BigDecimal sum) {
        var letter = Objects.requireNonNull(summary.abcClass());
        var cells = new ArrayList<>(List.of(
                Cell.of(letter.name()),
                Cell.of(summary.clients()),
                Shown.share(summary.clients(), clients),
                Cell.of(summary.metric()),
                Shown.share(summary.metric(), sum)));
        for (var other : XyzClass.values()) {
            cells.add(Cell.of(known.crossed().clients(letter, other)));
        }
        cells.add(Cell.of(known.crossed().clients(letter, null)));
        return cells;
    }

    private static List<Cell> total(Known known, Words words, long clients, BigDecimal sum) {
        var cells = new ArrayList<>(List.of(
                Cell.of(words.text("row.total")),
                Cell.of(clients),
                Shown.share(clients, clients),
                Cell.of(sum),
                Shown.share(sum, sum)));
        for (var other : XyzClass.values()) {
            cells.add(Cell.of(known.crossed().clients(other)));
        }
        cells.add(Cell.of(known.crossed().clients(null)));
        return cells;
    }

    /** The classes of those with sales. */
    static List<AbcResult.Summary> bought(AbcAnswer answer) {
        return answer.result().summary(answer.seen()).stream()
                .filter(summary -> summary.abcClass() != null)
                .toList();
    }

    static BigDecimal sum(Known known) {
        return known.bought().stream().map(AbcResult.Summary::metric).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In percent with two decimals; who sees only some clients could reckon the company's total from it. */
    private static Cell told(Known known, BigDecimal share) {
        return known.now().isPartial() ? Cell.NONE : Cell.of(share);
    }

    private static Cell letter(@Nullable Enum<?> letter) {
        return letter == null ? Cell.NONE : Cell.of(letter.name());
    }
}
