package io.clientele.api.report.debt;

import io.clientele.api.analysis.receivables.DebtRow;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of debts. */
final class DebtTables {

    private static final int DEBT = 2;
    private static final int BARS = 15;
    private static final int FROM_SHARE_TO_EXCESS = 2;

    private DebtTables() {}

    /** Client by client, the greatest debt first. */
    static Part clients(Debts debts, Words words) {
        var answer = debts.answer();
        var part = new Part(words, "debts").column("client", Kind.TEXT).column("manager", Kind.TEXT);
        part.column("debt", Kind.MONEY).column("notDue", Kind.MONEY);
        ageNames(answer.lastDays(), words).stream().skip(1).forEach(name -> part.named(name, Kind.MONEY));
        part.column("overdueShare", Kind.PERCENT)
                .column("mostDays", Kind.NUMBER)
                .column("limit", Kind.MONEY)
                .column("excess", Kind.MONEY)
                .column("advance", Kind.MONEY)
                .column("lastPayment", Kind.DATE);
        debts.clients().shown().forEach(row -> part.row(row(row, debts)));
        return part.others(debts.clients().others(), others(debts))
                .sum(total(debts, words))
                .chart(new Chart.Bars(0, List.of(DEBT), BARS))
                .note(answer.netted() ? "note.debts.netted" : "note.debts");
    }

    private static List<Cell> row(DebtRow row, Debts debts) {
        var cards = debts.cards();
        var settled = debts.settlement(row);
        var cells = new ArrayList<>(List.of(cards.name(row.client()), cards.manager(row.client())));
        cells.addAll(amounts(row));
        cells.add(debts.answer().netted() ? Cell.NONE : Cell.of(settled.mostOverdueDays()));
        cells.add(Cell.of(cards.client(row.client()).creditLimit()));
        cells.add(Cell.of(debts.excess(row)));
        cells.add(Shown.money(row.advance()));
        cells.add(Cell.of(settled.lastPaymentOn()));
        return cells;
    }

    private static Map<Integer, Cell> others(Debts debts) {
        var sum = debts.others();
        var sums = new HashMap<Integer, Cell>();
        var at = DEBT;
        for (var amount : amounts(sum)) {
            sums.put(at++, amount);
        }
        sums.put(at + FROM_SHARE_TO_EXCESS, Cell.of(debts.excess(debts.rowsNotShown())));
        sums.put(at + FROM_SHARE_TO_EXCESS + 1, Shown.money(sum.advance()));
        return sums;
    }

    private static List<Cell> total(Debts debts, Words words) {
        var cells = new ArrayList<>(List.of(Cell.of(words.text("row.total")), Cell.NONE));
        cells.addAll(amounts(debts.total()));
        cells.addAll(List.of(
                Cell.NONE,
                Cell.NONE,
                Cell.of(debts.excess(debts.answer().rows())),
                Shown.money(debts.total().advance()),
                Cell.NONE));
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
    static Part ages(Debts debts, Words words) {
        var total = debts.total();
        var part = new Part(words, "debtAges")
                .column("age", Kind.TEXT)
                .column("debt", Kind.MONEY)
                .shareOf("share", 1, 0);
        var names = ageNames(debts.answer().lastDays(), words);
        for (var bucket = 0; bucket < names.size(); bucket++) {
            var amount = total.buckets().get(bucket);
            part.row(Cell.of(names.get(bucket)), Shown.money(amount), Shown.share(amount, total.debt()));
        }
        return part.sum(
                        Cell.of(words.text("row.total")),
                        Shown.money(total.debt()),
                        Shown.share(total.debt(), total.debt()))
                .chart(new Chart.Columns(0, List.of(1), part.rows()));
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
}
