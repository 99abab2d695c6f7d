package io.clientele.api.segment.oracle;

import io.clientele.api.firm.Comparison;
import io.clientele.api.segment.oracle.World.Buyer;
import io.clientele.api.segment.rule.AlreadyMember;
import io.clientele.api.segment.rule.AtStage;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.DueAgain;
import io.clientele.api.segment.rule.FirstBought;
import io.clientele.api.segment.rule.HadContacts;
import io.clientele.api.segment.rule.HasAnniversary;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasCategory;
import io.clientele.api.segment.rule.HasContact;
import io.clientele.api.segment.rule.HasGrown;
import io.clientele.api.segment.rule.HasProperty;
import io.clientele.api.segment.rule.InAbcClass;
import io.clientele.api.segment.rule.InPart;
import io.clientele.api.segment.rule.InRfmGroup;
import io.clientele.api.segment.rule.InXyzClass;
import io.clientele.api.segment.rule.LastBought;
import io.clientele.api.segment.rule.MemberOf;
import io.clientele.api.segment.rule.OwesMoney;
import io.clientele.api.segment.rule.PaysLate;
import io.clientele.api.segment.rule.Purchased;
import io.clientele.api.segment.rule.RegisteredWithin;
import io.clientele.api.segment.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who satisfies a rule, asked of each client alone. */
final class Oracle {

    private final World world;
    private final CardOracle cards;
    private final PurchaseOracle purchases;
    private final ClassOracle classes;
    private final ContactOracle contacts;
    private final DebtOracle debts;
    private final IntFunction<Set<Integer>> members;

    /** @param members of the segment with that number, as client numbers */
    Oracle(World world, IntFunction<Set<Integer>> members) {
        this.world = world;
        this.cards = new CardOracle(world.today);
        this.purchases = new PurchaseOracle(world);
        this.classes = new ClassOracle(world);
        this.contacts = new ContactOracle(world);
        this.debts = new DebtOracle(world);
        this.members = members;
    }

    Set<Integer> clientsWho(Rule rule) {
        return world.buyers.stream()
                .filter(Buyer::inUniverse)
                .filter(buyer -> holds(rule, buyer))
                .map(buyer -> buyer.number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean holds(Rule rule, Buyer buyer) {
        return switch (rule) {
            case Rule.All(var rules) -> rules.stream().allMatch(part -> holds(part, buyer));
            case Rule.Any(var rules) -> rules.stream().anyMatch(part -> holds(part, buyer));
            case Rule.Not(var negated) -> !holds(negated, buyer);
            case Criterion criterion -> holds(criterion, buyer);
        };
    }

    private boolean holds(Criterion criterion, Buyer buyer) {
        return switch (criterion) {
            case HasAttribute(var asked) -> cards.holds(asked, buyer);
            case HasCategory(var asked) -> buyer.categories.contains(asked.code());
            case HasProperty(var asked) -> cards.holds(asked, buyer.properties);
            case HasContact(var asked) -> cards.holds(asked, buyer);
            case RegisteredWithin(var asked) -> cards.holds(asked, buyer);
            case HasAnniversary(var asked) -> cards.holds(asked, buyer);
            case InPart(var asked) -> cards.holds(asked, buyer);
            case Purchased(var asked) -> purchases.holds(asked, buyer);
            case FirstBought asked -> purchases.holds(asked.question(), buyer);
            case LastBought asked -> purchases.holds(asked.question(), buyer);
            case DueAgain(var asked) -> purchases.holds(asked, buyer);
            case HasGrown(var asked) -> purchases.holds(asked, buyer);
            case AtStage(var asked) -> asked.stages().contains(purchases.stage(asked, buyer));
            case InAbcClass(var asked) -> classes.holds(asked, buyer);
            case InXyzClass(var asked) -> classes.holds(asked, buyer);
            case InRfmGroup(var asked) -> classes.holds(asked, buyer);
            case HadContacts(var asked) -> contacts.holds(asked, buyer);
            case OwesMoney(var asked) -> debts.holds(asked, buyer);
            case PaysLate(var asked) -> debts.holds(asked, buyer);
            case AlreadyMember _ -> false;
            case MemberOf(var segment) -> members.apply(segment).contains(buyer.number);
        };
    }

    /** A comparison with a missing figure is false, but for «not equal». */
    static boolean all(List<Comparison> comparisons, @Nullable BigDecimal figure) {
        return comparisons.stream().allMatch(comparison -> one(comparison, figure));
    }

    static boolean one(Comparison comparison, @Nullable BigDecimal figure) {
        if (figure == null) {
            return comparison.operator() == io.clientele.api.firm.Operator.NE;
        }
        var order = figure.compareTo(comparison.bound());
        return switch (comparison.operator()) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case LT -> order < 0;
            case LTE -> order <= 0;
            case IN, NOT_IN, BETWEEN, CONTAINS, STARTS_WITH, IS_NULL -> throw new IllegalArgumentException();
        };
    }
}
