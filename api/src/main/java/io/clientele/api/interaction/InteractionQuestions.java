package io.clientele.api.interaction;

import io.clientele.api.client.Universe;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.interaction.InteractionCounts.Wanted;
import io.clientele.api.sale.product.ProductKeys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who had so many interactions, as of the snapshot of the thread that asks. */
@Component
public class InteractionQuestions {

    private static final Set<Operator> ORDERED =
            EnumSet.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);
    private static final List<Comparison> ANY = List.of(new Comparison(Operator.GTE, BigDecimal.ONE));

    private final InteractionCounts counts;
    private final ProductKeys products;
    private final Universe universe;

    InteractionQuestions(InteractionCounts counts, ProductKeys products, Universe universe) {
        this.counts = counts;
        this.products = products;
        this.universe = universe;
    }

    /** Everything that keeps this question from being answered now; empty when nothing does. */
    public List<Problem> check(Contacts question) {
        var problems = new ArrayList<Problem>();
        compared(question, problems);
        named(question, problems);
        return problems;
    }

    /**
     * The clients whose number of interactions satisfies all comparisons. Over nobody's interactions it is 0: {@code count < 1} is
     * true of every client, inactive ones too, who had none.
     *
     * @param businessDate what moving periods are counted from
     * @param among only these clients are asked about; null is everyone
     * @throws Problem the first that {@link #check} tells
     */
    public RoaringBitmap clientsWho(Contacts question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        var comparisons = question.count().isEmpty() ? ANY : question.count();
        var counted = new RoaringBitmap();
        var holding = new RoaringBitmap();
        counts.read(wanted(question, businessDate), among, (client, count) -> {
            counted.add(client);
            if (hold(comparisons, count)) {
                holding.add(client);
            }
        });
        if (hold(comparisons, 0)) {
            holding.or(RoaringBitmap.andNot(universe.withInactive(), counted));
        }
        holding.and(universe.everyone(among));
        return holding;
    }

    /** The number of this client's interactions, which is held against the comparisons. */
    public List<Observed> observed(Contacts question, LocalDate businessDate, int client) {
        var found = new AtomicLong();
        counts.read(wanted(question, businessDate), RoaringBitmap.bitmapOf(client), (same, count) -> found.set(count));
        return List.of(new Observed("count", BigDecimal.valueOf(found.get())));
    }

    private Wanted wanted(Contacts question, LocalDate businessDate) {
        var problems = new ArrayList<Problem>();
        compared(question, problems);
        var named = named(question, problems);
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
        var period = question.period();
        return new Wanted(
                keys(question.kinds(), InteractionKind::key),
                keys(question.channels(), NameKey::of),
                keys(question.outcomes(), NameKey::of),
                named,
                period == null ? Period.ALWAYS : period.on(businessDate));
    }

    private static void compared(Contacts question, List<Problem> problems) {
        question.count().stream()
                .map(Comparison::operator)
                .filter(operator -> !ORDERED.contains(operator))
                .forEach(operator -> problems.add(new Problem(
                        "BAD_OPERATOR", "A count is compared by one of %s, not by %s.".formatted(ORDERED, operator))));
    }

    private Set<Integer> named(Contacts question, List<Problem> problems) {
        var wanted = new HashSet<Integer>();
        for (var name : question.products()) {
            var found = products.anywhere(name);
            wanted.addAll(found);
            if (found.isEmpty()) {
                problems.add(new Problem("UNKNOWN_PRODUCT", "No product is called %s.".formatted(name)));
            }
        }
        return wanted;
    }

    private static boolean hold(List<Comparison> comparisons, long count) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(BigDecimal.valueOf(count)));
    }

    private static Set<String> keys(List<String> texts, UnaryOperator<String> key) {
        return texts.stream().map(key).collect(Collectors.toSet());
    }
}
