package io.clientele.api.report.contact;

import io.clientele.api.interaction.Interaction;
import io.clientele.api.interaction.list.Passed;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of interactions. */
final class InteractionTables {

    private static final int BARS = 10;

    private InteractionTables() {}

    /** One by one. */
    static Part all(List<Interaction> found, Cards.Shelf shelf, Map<Integer, String> managers, Words words) {
        var part = new Part(words, "interactions")
                .column("day", Kind.DATE)
                .column("client", Kind.TEXT)
                .column("kind", Kind.TEXT)
                .column("channel", Kind.TEXT)
                .column("direction", Kind.TEXT)
                .column("subject", Kind.TEXT)
                .column("outcome", Kind.TEXT)
                .column("manager", Kind.TEXT)
                .column("next", Kind.DATE);
        found.forEach(one -> part.row(row(one, shelf, managers, words)));
        return part;
    }

    private static List<Cell> row(Interaction one, Cards.Shelf shelf, Map<Integer, String> managers, Words words) {
        return List.of(
                Cell.of(one.onDay()),
                shelf.name(one.clientId()),
                Cell.of(words.word("kind", one.kind())),
                Cell.of(one.channel()),
                word(words, "direction", one.direction()),
                Cell.of(one.subject()),
                Cell.of(one.outcome()),
                Cell.of(one.managerId() == null ? null : managers.get(one.managerId())),
                Cell.of(one.nextContactAt()));
    }

    private static Cell word(Words words, String group, @Nullable String constant) {
        return constant == null ? Cell.NONE : Cell.of(words.word(group, constant));
    }

    /** How many there are of each kind. */
    static Part kinds(Passed passed, Words words) {
        var part = new Part(words, "interactionKinds")
                .column("kind", Kind.TEXT)
                .column("contacts", Kind.COUNT)
                .shareOf("share", 1, 0)
                .column("clients", Kind.NUMBER);
        var all = passed.count();
        byCount(passed)
                .forEach(one -> part.row(
                        Cell.of(words.word("kind", one.getKey())),
                        Cell.of(one.getValue().count()),
                        Shown.share(one.getValue().count(), all),
                        Cell.of(one.getValue().clients().getCardinality())));
        return part.sum(
                        Cell.of(words.text("row.total")),
                        Cell.of(all),
                        Shown.share(all, all),
                        Cell.of(passed.clients().getCardinality()))
                .chart(new Chart.Bars(0, List.of(1), BARS));
    }

    /** The most frequent kind first. */
    static List<Map.Entry<String, Passed.OfKind>> byCount(Passed passed) {
        return passed.kinds().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Passed.OfKind> one) ->
                                one.getValue().count())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
