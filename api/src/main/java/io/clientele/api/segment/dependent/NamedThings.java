package io.clientele.api.segment.dependent;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.usage.Dependents.Thing;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.HadContacts;
import io.clientele.api.segment.rule.HasAnniversary;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasCategory;
import io.clientele.api.segment.rule.HasContact;
import io.clientele.api.segment.rule.HasProperty;
import io.clientele.api.segment.rule.MemberOf;
import io.clientele.api.segment.rule.Purchased;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds whether a criterion names a thing, by the names that the rooms look it up by when they answer. */
final class NamedThings {

    /** Operators whose values are whole names; part of a name names nobody. */
    private static final Set<Operator> WHOLE = EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN);

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?<!\\\\)/\\s*");
    private static final String STEP = "\n";

    private NamedThings() {}

    static boolean names(Criterion criterion, Thing thing) {
        return switch (thing.type()) {
            case "Category" -> anyIs(categories(criterion), thing.code());
            case "PropertyDefinition" -> namesProperty(criterion, thing);
            case "Manager" -> anyIs(managers(criterion), thing.code());
            case "Product" -> anyIs(products(criterion), thing.code());
            case "ProductGroup" -> groups(criterion).stream().anyMatch(group -> endsWith(thing.code(), group));
            case Segment.TYPE -> criterion instanceof MemberOf(var segment) && segment == thing.number();
            default -> false;
        };
    }

    private static List<String> categories(Criterion criterion) {
        return switch (criterion) {
            case HasCategory(var asked) -> List.of(asked.code());
            case HasContact(var asked) -> asked.categories();
            default -> List.of();
        };
    }

    private static boolean namesProperty(Criterion criterion, Thing thing) {
        return switch (criterion) {
            case HasProperty(var asked) -> isAskedAbout(asked, thing);
            case HasContact(var asked) -> asked.properties().stream().anyMatch(one -> isAskedAbout(one, thing));
            case HasAnniversary(var asked) ->
                asked.property() != null && thing.choice() == null && isSame(asked.property(), thing.code());
            default -> false;
        };
    }

    private static boolean isAskedAbout(PropertyMatch match, Thing thing) {
        var choice = thing.choice();
        return isSame(match.code(), thing.code())
                && (choice == null || (WHOLE.contains(match.operator()) && anyIs(match.values(), choice)));
    }

    private static List<String> managers(Criterion criterion) {
        return criterion instanceof HasAttribute(var asked)
                        && asked.field() == ClientField.MANAGER
                        && WHOLE.contains(asked.operator())
                ? asked.values()
                : List.of();
    }

    private static List<String> products(Criterion criterion) {
        return switch (criterion) {
            case Purchased(var asked) -> asked.products();
            case HadContacts(var asked) -> asked.products();
            default -> List.of();
        };
    }

    private static List<String> groups(Criterion criterion) {
        return criterion instanceof Purchased(var asked) ? asked.groups() : List.of();
    }

    private static boolean anyIs(List<String> names, String name) {
        return names.stream().anyMatch(one -> isSame(one, name));
    }

    private static boolean isSame(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other));
    }

    /** A group is named by the end of its path. */
    private static boolean endsWith(String path, String end) {
        return steps(path).endsWith(steps(end));
    }

    private static String steps(String path) {
        return STEP + SEPARATOR.matcher(NameKey.of(path)).replaceAll(STEP);
    }
}
