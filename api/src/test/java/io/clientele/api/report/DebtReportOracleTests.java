package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.segment.Asking;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The cells of workbooks on debts are what plain loops over a random firm give, and what GraphQL says. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DebtReportOracleTests extends RandomReports {

    @Autowired
    ReportContents contents;

    @Autowired
    ReportQuestions questions;

    @Test
    void agesDebts() {
        var book = book(ReportKind.RECEIVABLES, null);
        var said = new Asking(api.admin())
                .ask("{ analysis { receivables { total { debt { amount } buckets { amount { amount } } } } } }");
        var ages = List.of("Not due", "1–7", "8–30", "31–60", "61–90", ">90");
        var amounts = new double[ages.size()];
        owed.forEach(one -> amounts[age(ChronoUnit.DAYS.between(one.due(), TODAY))] += one.amount());

        for (var at = 0; at < ages.size(); at++) {
            same(
                    book.row("Debts by age", "Days overdue", ages.get(at)).get("Debt"),
                    amounts[at],
                    said.texts("analysis.receivables.total.buckets[*].amount.amount")
                            .get(at));
        }
        debts().forEach((client, debt) ->
                same(book.row("Debts by client", "Client", "Client " + client).get("Debt"), debt));
    }

    @Test
    void sumsTheDebtsOfThoseNotShown() {
        var request = request(ReportKind.RECEIVABLES, null);
        var paper = new Paper(callers.as(
                admin,
                () -> snapshots.read(() -> contents.of(ReportKind.RECEIVABLES)
                        .fill(questions.of(request).first(5)))));
        var debts = debts().values().stream().sorted(Comparator.reverseOrder()).toList();

        assertThat(paper.column("Debts by client", "Debt")).hasSize(6);
        var others = "Others (%d more rows)".formatted(debts.size() - 5);
        same(
                paper.value("Debts by client", others, "Debt"),
                debts.subList(5, debts.size()).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        same(
                paper.value("Debts by client", "Total", "Debt"),
                debts.stream().mapToInt(Integer::intValue).sum());
    }

    private Map<String, Integer> debts() {
        var debts = new TreeMap<String, Integer>();
        owed.forEach(one -> debts.merge(one.client(), one.amount(), Integer::sum));
        debts.values().removeIf(debt -> debt == 0);
        return debts;
    }

    private static int age(long days) {
        if (days <= 0) {
            return 0;
        }
        return days <= 7 ? 1 : days <= 30 ? 2 : days <= 60 ? 3 : days <= 90 ? 4 : 5;
    }
}
