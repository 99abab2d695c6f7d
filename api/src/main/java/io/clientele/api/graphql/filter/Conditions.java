package io.clientele.api.graphql.filter;

import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conditions of one statement and the values they name; what came from a caller travels as a parameter only. */
public final class Conditions {

    public static final String NEVER = "1 = 0";
    public static final String ALWAYS = "1 = 1";

    private final Map<String, Object> parameters = new HashMap<>();

    /** What the statement is to be given, by name. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** The name by which the statement refers to the value. */
    public String name(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** {@code column operator value}; nothing when there is no value. */
    public List<String> comparison(String column, String operator, @Nullable Object value) {
        return value == null ? List.of() : List.of(column + " " + operator + " " + name(value));
    }

    /** Missing values are kept. */
    public List<String> other(String column, @Nullable Object value) {
        return value == null ? List.of() : List.of("(" + column + " is null or " + column + " <> " + name(value) + ")");
    }

    /** {@code column in (values)}, which nothing is in when there are none; nothing when no list is given. */
    public List<String> in(String column, @Nullable Collection<?> values) {
        if (values == null) {
            return List.of();
        }
        return List.of(values.isEmpty() ? NEVER : column + " in (" + name(values) + ")");
    }

    /** Missing values are kept. */
    public List<String> notIn(String column, @Nullable Collection<?> values) {
        return values == null || values.isEmpty()
                ? List.of()
                : List.of("(" + column + " is null or " + column + " not in (" + name(values) + "))");
    }

    /**
     * Both bounds inside.
     *
     * @throws Problem {@code BAD_FILTER} unless there are two
     */
    public List<String> between(String column, @Nullable List<?> bounds) {
        if (bounds == null) {
            return List.of();
        }
        if (bounds.size() != 2) {
            throw new Problem("BAD_FILTER", "`between` takes two bounds; %d were given.".formatted(bounds.size()));
        }
        return List.of(column + " between " + name(bounds.getFirst()) + " and " + name(bounds.getLast()));
    }

    /** That the column is null, or that it is not; nothing when neither is asked. */
    public static List<String> missing(String column, @Nullable Boolean isNull) {
        return isNull == null ? List.of() : List.of(column + (isNull ? " is null" : " is not null"));
    }

    /** That all of them hold. */
    @SafeVarargs
    public static String all(List<String>... conditions) {
        var all = new ArrayList<String>();
        for (var some : conditions) {
            all.addAll(some);
        }
        return all(all);
    }

    /** That all of them hold; none at all always does. */
    public static String all(List<String> conditions) {
        return conditions.isEmpty() ? ALWAYS : "(" + String.join(" and ", conditions) + ")";
    }

    /** That one of them holds; none at all never does. */
    public static String any(List<String> conditions) {
        return conditions.isEmpty() ? NEVER : "(" + String.join(" or ", conditions) + ")";
    }

    /** What a filter's own {@code and}, {@code or} and {@code not} ask; nothing when it has none. */
    public static <F> List<String> combined(
            @Nullable List<F> and, @Nullable List<F> or, @Nullable F not, Function<F, String> on) {
        var all = new ArrayList<String>();
        if (and != null) {
            and.forEach(filter -> all.add(on.apply(filter)));
        }
        if (or != null) {
            all.add(any(or.stream().map(on).toList()));
        }
        if (not != null) {
            all.add(not(on.apply(not)));
        }
        return all;
    }

    /** Null comparisons are false, so that the negation of what they are part of can be true. */
    public static String not(String condition) {
        return "not coalesce(" + condition + ", false)";
    }
}
