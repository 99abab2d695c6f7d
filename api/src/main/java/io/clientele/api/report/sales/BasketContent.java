package io.clientele.api.report.sales;

import io.clientele.api.analysis.basket.BasketAnswer;
import io.clientele.api.analysis.basket.BasketOrder;
import io.clientele.api.analysis.basket.BasketRule;
import io.clientele.api.analysis.basket.Baskets;
import io.clientele.api.analysis.basket.held.BasketCut;
import io.clientele.api.analysis.basket.held.BasketItem;
import io.clientele.api.analysis.basket.held.BasketUnit;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.sale.line.ProductLabels;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is bought together: in one document, or by one client. */
@Component
class BasketContent implements ReportContent {

    private static final Choice<BasketUnit> UNIT = Choice.word("unit", BasketUnit.DOCUMENT);
    private static final Choice<Integer> MIN_COUNT = Choice.whole("minCount", 1);
    private static final int MOST_RULES = 1_000;

    private final Baskets baskets;
    private final ProductLabels labels;
    private final Scopes scopes;
    private final Drafts drafts;

    BasketContent(Baskets baskets, ProductLabels labels, Scopes scopes, Drafts drafts) {
        this.baskets = baskets;
        this.labels = labels;
        this.scopes = scopes;
        this.drafts = drafts;
    }

    @Override
    public List<Choice<?>> choices() {
        return List.of(UNIT, MIN_COUNT);
    }

    @Override
    public ReportKind kind() {
        return ReportKind.BASKET;
    }

    @Override
    public Document fill(ReportQuestion question) {
        var scope = scopes.of(question.period(), question.segments(), question.membership());
        var unit = question.choices().get(UNIT);
        var least = question.choices().find(MIN_COUNT).orElse(null);
        var products = baskets.of(scope, unit, BasketCut.PRODUCT, least);
        var groups = baskets.of(scope, unit, BasketCut.GROUP, least);
        var names = labels.products(ids(products));
        var draft = drafts.of(kind(), question);
        draft.choice(kind(), MIN_COUNT, products.minCount());
        findings(draft, products, names);
        draft.section(table("basket.products", products, names, draft.words()));
        draft.section(table("basket.groups", groups, labels.groups(ids(groups)), draft.words()));
        return legend(draft, products, groups)
                .legend("basket.support")
                .legend("basket.confidence")
                .legend("basket.lift")
                .document();
    }

    /** Groups are fewer than products, so that the least count found for them may be another. */
    private static Draft legend(Draft draft, BasketAnswer products, BasketAnswer groups) {
        draft.legend("basket." + products.unit(), products.minCount());
        return products.minCount() == groups.minCount() ? draft : draft.legend("basket.groups", groups.minCount());
    }

    private static List<Integer> ids(BasketAnswer answer) {
        return answer.items().stream().map(BasketItem::id).toList();
    }

    private static List<BasketRule> best(BasketAnswer answer) {
        return answer.rules(BasketOrder.LIFT, _ -> true).stream()
                .limit(MOST_RULES)
                .toList();
    }

    private static void findings(Draft draft, BasketAnswer answer, Map<Integer, String> names) {
        var best = best(answer);
        if (best.isEmpty()) {
            draft.finding("finding.basket.none." + answer.unit(), answer.n(), answer.minCount());
            return;
        }
        var words = draft.words();
        draft.finding(
                "finding.basket.all." + answer.unit(),
                answer.n(),
                answer.rules().size() / 2,
                answer.minCount());
        best.stream()
                .filter(rule -> rule.leverage().signum() > 0)
                .findFirst()
                .ifPresent(closest -> tell(draft, "finding.basket.lift." + answer.unit(), closest, names));
        answer.rules(BasketOrder.SUPPORT, _ -> true).stream()
                .findFirst()
                .ifPresent(most -> tell(draft, "finding.basket.most." + answer.unit(), most, names));
        best.stream()
                .filter(rule -> rule.leverage().signum() > 0)
                .max(Comparator.comparing(BasketRule::nXWithoutY))
                .ifPresent(offer -> draft.finding(
                        "finding.basket.offer." + answer.unit(),
                        words.name(name(offer.x(), names)),
                        words.name(name(offer.y(), names)),
                        offer.nXWithoutY()));
    }

    private static void tell(Draft draft, String key, BasketRule rule, Map<Integer, String> names) {
        var words = draft.words();
        draft.finding(
                key,
                words.name(name(rule.x(), names)),
                words.name(name(rule.y(), names)),
                rule.nXY(),
                words.number(rule.lift(), 1));
    }

    private static Part table(String key, BasketAnswer answer, Map<Integer, String> names, Words words) {
        var part = new Part(words, key)
                .column("takes", Kind.TEXT)
                .column("takesToo", Kind.TEXT)
                .column("together", Kind.NUMBER)
                .column("support", Kind.PERCENT)
                .column("confidence", Kind.PERCENT)
                .column("lift", Kind.RATIO)
                .column("without", Kind.NUMBER);
        best(answer)
                .forEach(rule -> part.row(
                        Cell.of(name(rule.x(), names)),
                        Cell.of(name(rule.y(), names)),
                        Cell.of(rule.nXY()),
                        Cell.of(rule.support()),
                        Cell.of(rule.confidence()),
                        Cell.of(rule.lift()),
                        Cell.of(rule.nXWithoutY())));
        return part.note("note.basket", part.rows(), answer.rules().size());
    }

    private static String name(BasketItem item, Map<Integer, String> names) {
        return names.getOrDefault(item.id(), "#" + item.id());
    }
}
