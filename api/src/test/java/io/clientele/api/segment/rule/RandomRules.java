package io.clientele.api.segment.rule;

import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactMatch;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.question.Anniversary;
import io.clientele.api.client.question.Attribute;
import io.clientele.api.client.question.InBucket;
import io.clientele.api.client.question.InCategory;
import io.clientele.api.client.question.Registered;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.interaction.Contacts;
import io.clientele.api.receivable.question.Debt;
import io.clientele.api.receivable.question.PaymentDiscipline;
import io.clientele.api.sale.classification.Growth;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.abc.InAbc;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.InRfm;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.stage.InStage;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.stage.RepurchaseDue;
import io.clientele.api.sale.classification.xyz.InXyz;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.sale.purchase.Purchases;
import io.clientele.api.sale.purchase.Purchases.Measure;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.vocabulary.ContactFields;
import io.clientele.api.segment.rule.vocabulary.FieldTypes;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Valid rules of every kind, the same for the same seed. */
public final class RandomRules extends RandomValues {

    /** How many segments the rules may name. */
    public static final int SEGMENTS = 5;

    /** The same seed gives the same rules. */
    public RandomRules(long seed) {
        super(seed);
    }

    /** The next rule at random. */
    public Rule next() {
        return rule(1 + random.nextInt(6));
    }

    private Rule rule(int depth) {
        if (depth == 1) {
            return criterion();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Rule.Not(rule(depth - 1));
            case 1, 2 -> new Rule.All(rules(depth - 1));
            case 3 -> new Rule.Any(rules(depth - 1));
            default -> criterion();
        };
    }

    private List<Rule> rules(int depth) {
        return some(1 + random.nextInt(3), () -> rule(depth));
    }

    private Criterion criterion() {
        return switch (random.nextInt(21)) {
            case 0 -> attribute();
            case 1 -> new HasCategory(new InCategory(text()));
            case 2 -> property();
            case 3 -> purchased();
            case 4 -> new RegisteredWithin(new Registered(period()));
            case 5 -> new FirstBought(when());
            case 6 -> new LastBought(when());
            case 7 -> new DueAgain(new RepurchaseDue(positive()));
            case 8 -> new HasGrown(new Growth(period(), comparisons(1)));
            case 9 -> new AtStage(new InStage(some(LifeStage.values()), 1 + random.nextInt(3), 1 + random.nextInt(24)));
            case 10 -> contacted();
            case 11 -> owes();
            case 12 -> paid();
            case 13 -> anniversary();
            case 14 -> abc();
            case 15 -> xyz();
            case 16 -> rfm();
            case 17 -> contactPerson();
            case 18 -> bucket();
            case 19 -> new AlreadyMember();
            default -> new MemberOf(1 + random.nextInt(SEGMENTS));
        };
    }

    private HasAttribute attribute() {
        var field = one(ClientField.values());
        var type = FieldTypes.of(field);
        var operator = one(type.operators().stream().sorted().toArray(Operator[]::new));
        return new HasAttribute(new Attribute(field, operator, values(operator, () -> value(type), type)));
    }

    private HasProperty property() {
        var operator = one(Operator.values());
        var type = one(ValueTypes.TEXT, ValueTypes.NUMBER, ValueTypes.DATE, ValueTypes.YES_NO);
        return new HasProperty(
                new PropertyMatch(text(), operator, values(operator, () -> value(type), ValueTypes.ANY)));
    }

    private Purchased purchased() {
        var measures = EnumSet.noneOf(Measure.class);
        some(random.nextInt(3), () -> one(Measure.values())).forEach(measures::add);
        var conditions = measures.stream().flatMap(this::conditions).toList();
        return new Purchased(
                new Purchases(texts(), texts(), texts(), random.nextBoolean() ? period() : null, conditions));
    }

    private Stream<Purchases.Condition> conditions(Measure measure) {
        var operators = EnumSet.noneOf(Operator.class);
        some(1 + random.nextInt(2), () -> one(Operator.EQ, Operator.NE, Operator.GT, Operator.LTE))
                .forEach(operators::add);
        return operators.stream().map(operator -> new Purchases.Condition(measure, new Comparison(operator, number())));
    }

    private HadContacts contacted() {
        return new HadContacts(new Contacts(
                some(random.nextInt(3), () -> random.nextBoolean() ? "COMPLAINT" : text()),
                texts(),
                texts(),
                texts(),
                random.nextBoolean() ? period() : null,
                comparisons(0)));
    }

    private OwesMoney owes() {
        var days = random.nextInt(3) * 15;
        var conditions = Stream.of(Debt.Measure.values())
                .filter(measure -> (measure == Debt.Measure.OVERDUE_AMOUNT && days > 0) || random.nextInt(3) == 0)
                .flatMap(measure -> comparisons(1).stream().map(comparison -> new Debt.Condition(measure, comparison)))
                .toList();
        return new OwesMoney(new Debt(days, conditions));
    }

    private PaysLate paid() {
        var conditions = Stream.of(PaymentDiscipline.Measure.values())
                .skip(random.nextInt(2))
                .flatMap(measure ->
                        comparisons(1).stream().map(comparison -> new PaymentDiscipline.Condition(measure, comparison)))
                .toList();
        return new PaysLate(new PaymentDiscipline(period(), conditions));
    }

    private HasAnniversary anniversary() {
        return switch (random.nextInt(3)) {
            case 0 -> new HasAnniversary(new Anniversary(ClientField.BIRTH_DATE, null, random.nextInt(30)));
            case 1 -> new HasAnniversary(new Anniversary(ClientField.REGISTERED_AT, null, random.nextInt(30)));
            default -> new HasAnniversary(new Anniversary(null, text(), random.nextInt(30)));
        };
    }

    private InAbcClass abc() {
        var a = share();
        var b = a.add(BigDecimal.ONE.subtract(a).movePointLeft(1));
        return new InAbcClass(new InAbc(
                one(Metric.values()),
                period(),
                some(AbcClass.values()),
                random.nextBoolean() ? AbcRule.DEFAULT : new AbcRule(a, b, one(AbcRule.Border.values()))));
    }

    private InXyzClass xyz() {
        var x = share().movePointRight(1);
        return new InXyzClass(new InXyz(
                one(Metric.values()),
                period(),
                some(XyzClass.values()),
                random.nextBoolean()
                        ? XyzRule.DEFAULT
                        : new XyzRule(
                                unit(),
                                x,
                                x.add(BigDecimal.TEN),
                                one(XyzRule.Deviation.values()),
                                one(XyzRule.Mode.values()))));
    }

    private InRfmGroup rfm() {
        var groups = random.nextInt(3) == 0 ? Set.<RfmGroup>of() : some(RfmGroup.values());
        return new InRfmGroup(
                new InRfm(period(), groups, comparisons(groups.isEmpty() ? 1 : 0), comparisons(0), comparisons(0)));
    }

    private HasContact contactPerson() {
        var fields = some(random.nextInt(3), this::contactField);
        var properties = some(random.nextInt(2), () -> property().question());
        return new HasContact(
                new ContactMatch(fields, texts(), properties, random.nextBoolean() ? random.nextInt(30) : null));
    }

    private ContactMatch.FieldMatch contactField() {
        var field = one(ContactField.values());
        var type = ContactFields.of(field).type();
        var operator = one(type.operators().stream().sorted().toArray(Operator[]::new));
        return new ContactMatch.FieldMatch(field, operator, values(operator, () -> value(type), type));
    }

    private InPart bucket() {
        var from = random.nextInt(50);
        return new InPart(
                new InBucket(text(), BigDecimal.valueOf(from), BigDecimal.valueOf(from + 1L + random.nextInt(50))));
    }
}
