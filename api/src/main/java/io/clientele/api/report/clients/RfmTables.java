package io.clientele.api.report.clients;

import io.clientele.api.analysis.classes.RfmAnswer;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Listing;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.sale.classification.rfm.RfmScores;
import io.clientele.api.sale.classification.rfm.RfmThresholds;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The tables of RFM. */
final class RfmTables {

    private static final int BARS = 11;
    private static final int REVENUE = 9;
    private static final int CENTS = 2;
    private static final int BEST = RfmScores.BEST;

    private RfmTables() {}

    /** Each group of the map, the greatest revenue first. */
    static Part groups(List<RfmAnswer.Group> groups, Words words) {
        var clients = clients(groups);
        var revenue = revenue(groups);
        var part = new Part(words, "rfm.groups")
                .column("group", Kind.TEXT)
                .column("clients", Kind.COUNT)
                .shareOf("clientShare", 1, 0)
                .column("revenue", Kind.MONEY)
                .shareOf("revenueShare", 3, 0)
                .quotient("perClient", Kind.MONEY, 3, 1)
                .note("note.rfm");
        groups.stream()
                .sorted(Comparator.comparing(RfmAnswer.Group::revenue).reversed())
                .forEach(group -> part.row(
                        Cell.of(words.word("rfm", group.group().name())),
                        Cell.of(group.clients()),
                        Shown.share(group.clients(), clients),
                        Cell.of(group.revenue()),
                        Shown.share(group.revenue(), revenue),
                        Shown.share(group.revenue(), BigDecimal.valueOf(group.clients()))));
        return part.sum(
                        Cell.of(words.text("row.total")),
                        Cell.of(clients),
                        Shown.share(clients, clients),
                        Cell.of(revenue),
                        Shown.share(revenue, revenue),
                        Shown.share(revenue, BigDecimal.valueOf(clients)))
                .chart(new Chart.Bars(0, List.of(3), BARS));
    }

    /** How many clients have each pair of scores, the most recent in the first row and the most frequent in the last column. */
    static Part grid(RfmAnswer answer, Words words) {
        var clients = new int[BEST + 1][BEST + 1];
        answer.scored().forEach((int client) -> {
            var scores = Objects.requireNonNull(answer.result().of(client));
            clients[scores.recency()][scores.frequency()]++;
        });
        var part = new Part(words, "rfm.grid").column("recency", Kind.TEXT);
        IntStream.rangeClosed(1, BEST).forEach(score -> part.named("F " + score, Kind.COUNT));
        part.column("all", Kind.COUNT);
        for (var recency = BEST; recency > 0; recency--) {
            part.row(row(words.text("row.recency", recency), clients[recency]));
        }
        var sums = new int[BEST + 1];
        Arrays.stream(clients).forEach(row -> IntStream.rangeClosed(1, BEST).forEach(at -> sums[at] += row[at]));
        return part.sum(row(words.text("row.total"), sums))
                .says("says.rfm.grid", clients[BEST][BEST], clients[1][BEST])
                .chart(new Chart.Heat(1, BEST));
    }

    private static List<Cell> row(String name, int[] clients) {
        var cells = new ArrayList<>(List.of(Cell.of(name)));
        IntStream.rangeClosed(1, BEST).forEach(score -> cells.add(Cell.of(clients[score])));
        cells.add(Cell.of(Arrays.stream(clients).sum()));
        return cells;
    }

    /** Client by client, the best scores first. */
    static Part clients(
            RfmAnswer answer, BigDecimal revenue, Listing<Integer> listing, Cards.Shelf shelf, Words words) {
        var part = new Part(words, "rfm.clients")
                .column("rank", Kind.NUMBER)
                .column("client", Kind.TEXT)
                .column("manager", Kind.TEXT)
                .named("R", Kind.NUMBER)
                .named("F", Kind.NUMBER)
                .named("M", Kind.NUMBER)
                .column("group", Kind.TEXT)
                .column("daysSince", Kind.NUMBER)
                .column("orders", Kind.COUNT)
                .column("revenue", Kind.MONEY);
        var others = revenue;
        for (var client : listing.shown()) {
            var figures = Objects.requireNonNull(answer.result().figures(client));
            var scores = figures.scores();
            part.row(
                    Cell.of(part.rows() + 1L),
                    shelf.name(client),
                    shelf.manager(client),
                    Cell.of(scores.recency()),
                    Cell.of(scores.frequency()),
                    Cell.of(scores.monetary()),
                    Cell.of(words.word("rfm", scores.group().name())),
                    Cell.of(figures.days()),
                    Cell.of(figures.orders()),
                    Cell.of(figures.revenue()));
            others = others.subtract(figures.revenue());
        }
        return part.others(listing.others(), Map.of(REVENUE, Cell.of(others)));
    }

    /** Between which figures each score lies. */
    static Part thresholds(RfmThresholds thresholds, Words words) {
        var part = new Part(words, "rfm.thresholds")
                .column("measure", Kind.TEXT)
                .column("score", Kind.NUMBER)
                .column("clients", Kind.COUNT)
                .column("least", Kind.FIGURE)
                .column("most", Kind.FIGURE);
        steps(part, words.text("rfm.recency"), thresholds.recency(), 0);
        steps(part, words.text("rfm.frequency"), thresholds.frequency(), 0);
        steps(part, words.text("rfm.monetary"), thresholds.monetary(), CENTS);
        return part;
    }

    private static void steps(Part part, String measure, List<RfmThresholds.Step> steps, int decimals) {
        steps.forEach(step -> part.row(
                Cell.of(measure),
                Cell.of(step.score()),
                Cell.of(step.clients()),
                Shown.figure(step.from(), decimals),
                Shown.figure(step.to(), decimals)));
    }

    static long clients(List<RfmAnswer.Group> groups) {
        return groups.stream().mapToLong(RfmAnswer.Group::clients).sum();
    }

    static BigDecimal revenue(List<RfmAnswer.Group> groups) {
        return groups.stream().map(RfmAnswer.Group::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
