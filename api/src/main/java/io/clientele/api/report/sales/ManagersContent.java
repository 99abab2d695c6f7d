package io.clientele.api.report.sales;

import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.analysis.work.ManagerWork;
import io.clientele.api.analysis.work.ManagersAnswer;
import io.clientele.api.analysis.work.ManagersAtWork;
import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.parameter.Choice;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each manager does. */
@Component
class ManagersContent implements ReportContent {

    /** As of the report on those who stay away. */
    private static final Choice<Integer> LOST_MONTHS =
            Choice.whole("lostMonths", StageThresholds.USUAL_LOST_MONTHS, 1, StageThresholds.MOST, "months");

    private static final int REVENUE = 5;
    private static final int BARS = 15;

    private final ManagersAtWork work;
    private final ManagerCare care;
    private final Managers managers;
    private final Scopes scopes;
    private final Drafts drafts;

    ManagersContent(ManagersAtWork work, ManagerCare care, Managers managers, Scopes scopes, Drafts drafts) {
        this.work = work;
        this.care = care;
        this.managers = managers;
        this.scopes = scopes;
        this.drafts = drafts;
    }

    @Override
    public List<Choice<?>> choices() {
        return List.of(LOST_MONTHS);
    }

    @Override
    public ReportKind kind() {
        return ReportKind.MANAGERS;
    }

    @Override
    public Document fill(ReportQuestion question) {
        var scope = scopes.of(question.period(), question.segments(), question.membership());
        var lostMonths = question.choices().get(LOST_MONTHS);
        var cared = care.of(scope, lostMonths);
        var answer = withContacts(work.of(scope), cared);
        var names = names(answer);
        var draft = drafts.of(kind(), question);
        findings(draft, answer, names);
        return draft.section(table(answer, cared, names, draft.words()))
                .legend("managers")
                .legend("managers.lost", lostMonths)
                .legend("managers.overdue")
                .legend("managers.contacts")
                .legend("managers.filled")
                .document();
    }

    /** With those who had contacts and nothing else, so that the rows make up the total. */
    private static ManagersAnswer withContacts(ManagersAnswer answer, ManagerCare.Cared cared) {
        var told = answer.managers().stream().map(ManagerWork::manager).collect(Collectors.toSet());
        var others =
                cared.inContact().filter(manager -> !told.contains(manager)).map(ManagerWork::nothing);
        return new ManagersAnswer(
                answer.scope(),
                Stream.concat(answer.managers().stream(), others).toList(),
                answer.buyers(),
                answer.newcomers());
    }

    private Map<Integer, String> names(ManagersAnswer answer) {
        return managers
                .byIds(answer.managers().stream()
                        .map(ManagerWork::manager)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Manager::id, Manager::name));
    }

    private static void findings(Draft draft, ManagersAnswer answer, Map<Integer, String> names) {
        var words = draft.words();
        var named =
                answer.managers().stream().filter(one -> one.manager() != null).toList();
        if (named.isEmpty()) {
            draft.finding("finding.managers.none");
            return;
        }
        var revenue = revenue(answer);
        draft.finding("finding.managers.all", named.size(), words.amount(revenue));
        Shown.first(
                        named.stream().filter(one -> one.sold().revenue() > 0),
                        one -> one.sold().revenue())
                .ifPresent(best -> draft.finding(
                        "finding.managers.best",
                        words.name(name(best, names, words)),
                        words.amount(best.sold().revenue()),
                        words.percent(best.sold().revenue(), revenue)));
        Shown.first(
                        named.stream().filter(one -> one.buyers() > 0),
                        one -> Objects.requireNonNull(Shown.ratio(one.buyers(), one.clients())))
                .ifPresent(best -> draft.finding(
                        "finding.managers.active",
                        words.name(name(best, names, words)),
                        best.buyers(),
                        best.clients(),
                        words.percent(best.buyers(), best.clients())));
        answer.managers().stream()
                .filter(one -> one.manager() == null && one.clients() > 0)
                .forEach(nobody -> draft.finding("finding.managers.nobody", nobody.clients()));
    }

    private static Part table(ManagersAnswer answer, ManagerCare.Cared cared, Map<Integer, String> names, Words words) {
        var part = new Part(words, "managers")
                .column("manager", Kind.TEXT)
                .column("clients", Kind.COUNT)
                .column("active", Kind.COUNT)
                .column("newcomers", Kind.COUNT)
                .column("lost", Kind.COUNT)
                .column("revenue", Kind.MONEY)
                .column("marginShort", Kind.MONEY)
                .column("overdue", Kind.MONEY)
                .column("contacts", Kind.COUNT)
                .column("filled", Kind.PERCENT);
        answer.managers().forEach(one -> part.row(row(one, cared, names, words)));
        return part.sum(
                        Cell.of(words.text("row.total")),
                        Cell.of(cared.all().clients()),
                        Cell.of(answer.buyers()),
                        Cell.of(answer.newcomers()),
                        Cell.of(cared.all().lost()),
                        Shown.money(revenue(answer)),
                        Shown.money(answer.managers().stream()
                                .mapToLong(one -> one.sold().margin())
                                .sum()),
                        Shown.money(cared.all().overdue()),
                        Cell.of(cared.all().contacts()),
                        Cell.of(cared.all().filled()))
                .chart(new Chart.Bars(0, List.of(REVENUE), BARS))
                .note("note.managers");
    }

    private static List<Cell> row(ManagerWork one, ManagerCare.Cared cared, Map<Integer, String> names, Words words) {
        var own = cared.of(one.manager());
        return List.of(
                Cell.of(name(one, names, words)),
                Cell.of(one.clients()),
                Cell.of(one.buyers()),
                Cell.of(one.newcomers()),
                Cell.of(own.lost()),
                Shown.money(one.sold().revenue()),
                Shown.money(one.sold().margin()),
                Shown.money(own.overdue()),
                Cell.of(own.contacts()),
                Cell.of(own.filled()));
    }

    private static long revenue(ManagersAnswer answer) {
        return answer.managers().stream().mapToLong(one -> one.sold().revenue()).sum();
    }

    private static String name(ManagerWork one, Map<Integer, String> names, Words words) {
        var name = one.manager() == null ? null : names.get(one.manager());
        return name == null ? words.text("row.noManager") : name;
    }
}
