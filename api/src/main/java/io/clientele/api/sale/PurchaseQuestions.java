package io.clientele.api.sale;

import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.PurchaseConditions.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who bought what, as of the snapshot of the thread that asks. */
@Component
public class PurchaseQuestions {

    private static final int WITHOUT_CLIENT = 0;

    private final Snapshots snapshots;
    private final SaleColumns columns;
    private final PurchasesOfProducts ofProducts;
    private final ProductKeys products;
    private final ProductGroups groups;
    private final Universe universe;

    PurchaseQuestions(
            Snapshots snapshots,
            SaleColumns columns,
            PurchasesOfProducts ofProducts,
            ProductKeys products,
            ProductGroups groups,
            Universe universe) {
        this.snapshots = snapshots;
        this.columns = columns;
        this.ofProducts = ofProducts;
        this.products = products;
        this.groups = groups;
        this.universe = universe;
    }

    /**
     * The clients of whom all conditions hold, over the lines that count. Over no line at all, figures are 0 and the average order
     * is missing, which no comparison holds for: {@code amount < 10} is true of clients who bought nothing, {@code amount > 10}
     * is not.
     *
     * @param businessDate what moving periods are counted from
     * @param among only these clients are asked about; null is everyone
     * @throws Problem UNKNOWN_PRODUCT, UNKNOWN_GROUP or BAD_OPERATOR, naming it
     */
    public RoaringBitmap clientsWho(Purchases question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        refuse(PurchaseConditions.problems(question.conditions()));
        var answer = new Answer(new PurchaseConditions(question.conditions()), among);
        var period =
                question.period() == null ? Period.ALWAYS : question.period().on(businessDate);
        if (question.products().isEmpty() && question.groups().isEmpty()) {
            ofAnything(question, period, answer);
        } else {
            ofProducts(question, period, answer);
        }
        return answer.clients();
    }

    /** Everything that keeps this question from being answered now; empty when nothing does. */
    public List<Problem> check(Purchases question) {
        var problems = new ArrayList<>(PurchaseConditions.problems(question.conditions()));
        named(question, problems);
        return problems;
    }

    private void ofAnything(Purchases question, Period period, Answer answer) {
        var sheet = columns.at(snapshots.current());
        var codes = question.channels().isEmpty() ? null : sheet.channelCodes(question.channels());
        var purchases = new PurchasesOfAnything(sheet, period, codes);
        purchases.read(answer.among);
        purchases.buyers().stream().forEach(client -> answer.take(client, purchases.of(client)));
    }

    private void ofProducts(Purchases question, Period period, Answer answer) {
        var problems = new ArrayList<Problem>();
        var wanted = named(question, problems);
        refuse(problems);
        var channels = question.channels().isEmpty() ? null : channels(question);
        if (!wanted.isEmpty() && (channels == null || !channels.isEmpty())) {
            var lines = new PurchasesOfProducts.Lines(wanted, period, channels, answer.among);
            ofProducts.read(lines, answer.conditions, answer::take);
        }
    }

    /** How documents write the channels so named. */
    private List<String> channels(Purchases question) {
        var keys = question.channels().stream().map(NameKey::of).collect(Collectors.toSet());
        return columns.at(snapshots.current()).channels().stream()
                .filter(channel -> keys.contains(NameKey.of(channel)))
                .toList();
    }

    private Set<Integer> named(Purchases question, List<Problem> problems) {
        var wanted = new HashSet<Integer>();
        for (var name : question.products()) {
            var found = products.anywhere(name);
            wanted.addAll(found);
            if (found.isEmpty()) {
                problems.add(new Problem("UNKNOWN_PRODUCT", "No product is called %s.".formatted(name)));
            }
        }
        if (!question.groups().isEmpty()) {
            wanted.addAll(products.inGroups(groups(question, problems)));
        }
        return wanted;
    }

    private Set<Integer> groups(Purchases question, List<Problem> problems) {
        var tree = groups.tree();
        var wanted = new HashSet<Integer>();
        for (var name : question.groups()) {
            var found = within(tree, name);
            wanted.addAll(found);
            if (found.isEmpty()) {
                problems.add(new Problem("UNKNOWN_GROUP", "No product group is called %s.".formatted(name)));
            }
        }
        return wanted;
    }

    private static Set<Integer> within(ProductGroups.Tree tree, String name) {
        try {
            return tree.within(GroupPath.parse(name));
        } catch (Problem noPath) {
            return Set.of();
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }

    /** Clients as they are judged. */
    private final class Answer {

        private final PurchaseConditions conditions;
        private final @Nullable RoaringBitmap among;
        private final RoaringBitmap judged = new RoaringBitmap();
        private final RoaringBitmap holding = new RoaringBitmap();

        private Answer(PurchaseConditions conditions, @Nullable RoaringBitmap among) {
            this.conditions = conditions;
            this.among = among;
        }

        private void take(int client, Figures figures) {
            judged.add(client);
            if (conditions.hold(figures)) {
                holding.add(client);
            }
        }

        private RoaringBitmap clients() {
            if (conditions.holdForNobody()) {
                holding.or(RoaringBitmap.andNot(universe.withInactive(), judged));
            }
            holding.remove(WITHOUT_CLIENT);
            if (among != null) {
                holding.and(among);
            }
            return holding;
        }
    }
}
