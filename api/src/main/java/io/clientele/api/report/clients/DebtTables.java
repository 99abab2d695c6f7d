package io.clientele.api.report.clients;

import io.clientele.api.analysis.receivables.AgeingAnswer;
import io.clientele.api.analysis.receivables.DebtRow;
import io.clientele.api.firm.Money;
import io.clientele.api.receivable.Settlement;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of debts. */
final class DebtTables {

    private static final int DEBT = 2;
    private static final int BARS = 15;

    private DebtTables() {}

    /** Client by client, the greatest debt first. */
    static Part clients(AgeingAnswer answer, Map<Integer, Settlement> settled, Cards.Shelf shelf, Words words) {
        var part = new Part(words, "debts").column("client", Kind.TEXT).column("manager", Kind.TEXT);
        part.column("debt", Kind.MONEY).column("notDue", Kind.MONEY);
        ageNames(answer.lastDays(), words).stream().skip(1).forEach(name -> part.named(name, Kind.MONEY));
        part.column("overdueShare", Kind.PERCENT)
                .column("mostDays", Kind.NUMBER)
                .column("limit", Kind.MONEY)
                .column("excess", Kind.MONEY)
                .column("advance", Kind.MONEY)
                .column("lastPayment", Kind.DATE);
        for (var row : answer.rows()) {
            part.row(row(row, settled.getOrDefault(row.client(), Settlement.NONE), shelf));
        }
        return part.total(total(answer, words))
                .chart(new Chart.Bars(0, List.of(DEBT), BARS))
                .note("note.debts");
    }

    private static List<Cell> row(DebtRow row, Settlement settled, Cards.Shelf shelf) {
        var cells = new ArrayList<>(List.of(shelf.name(row.client()), shelf.manager(row.client())));
        cells.addAll(amounts(row));
        cells.add(Cell.of(settled.mostOverdueDays()));
        cells.add(Cell.of(shelf.client(row.client()).creditLimit()));
        cells.add(Cell.of(excess(row, shelf)));
        cells.add(Shown.money(row.advance()));
        cells.add(Cell.of(settled.lastPaymentOn()));
        return cells;
    }

    private static List<Cell> total(AgeingAnswer answer, Words words) {
        var cells = new ArrayList<>(List.of(Cell.of(words.text("row.total")), Cell.NONE));
        cells.addAll(amounts(answer.total()));
        cells.addAll(List.of(
                Cell.NONE, Cell.NONE, Cell.NONE, Shown.money(answer.total().advance()), Cell.NONE));
        return cells;
    }

    private static List<Cell> amounts(DebtRow row) {
        var cells = new ArrayList<Cell>();
        cells.add(Shown.money(row.debt()));
        row.buckets().forEach(bucket -> cells.add(Shown.money(bucket)));
        cells.add(Shown.share(row.overdue(), row.debt()));
        return cells;
    }

    /** All debts by age. */
    static Part ages(AgeingAnswer answer, Words words) {
        var total = answer.total();
        var part = new Part(words, "debtAges")
                .column("age", Kind.TEXT)
                .column("debt", Kind.MONEY)
                .shareOf("share", 1, 0);
        var names = ageNames(answer.lastDays(), words);
        for (var bucket = 0; bucket < names.size(); bucket++) {
            var amount = total.buckets().get(bucket);
            part.row(Cell.of(names.get(bucket)), Shown.money(amount), Shown.share(amount, total.debt()));
        }
        return part.sum(
                Cell.of(words.text("row.total")), Shown.money(total.debt()), Shown.share(total.debt(), total.debt()));
    }

    private static List<String> ageNames(List<Integer> lastDays, Words words) {
        var names = new ArrayList<>(List.of(words.text("column.notDue")));
        var from = 1;
        for (var last : lastDays) {
            names.add(from + "–" + last);
            from = last + 1;
        }
        names.add(">" + (from - 1));
        return names;
    }

    /** What is owed above the limit; null without a limit. */
    static @Nullable BigDecimal excess(DebtRow row, Cards.Shelf shelf) {
        var limit = shelf.client(row.client()).creditLimit();
        return limit == null || limit.signum() <= 0
                ? null
                : Money.decimal(row.debt()).subtract(limit).max(BigDecimal.ZERO);
    }
}
