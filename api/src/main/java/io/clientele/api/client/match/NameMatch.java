package io.clientele.api.client.match;

import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.database.LikePattern;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Conditions on clients' names, judged by the database on the keys it keeps of them: of a million names only those that satisfy the
 * condition are carried here.
 */
public final class NameMatch {

    private NameMatch() {}

    /** @param operator EQ, IN, CONTAINS or STARTS_WITH */
    public static Source of(Operator operator, List<String> values) {
        var keys = values.stream().map(NameKey::of).distinct().toList();
        return switch (operator) {
            case EQ, IN -> source("name_key in (:keys)", Map.of("keys", keys));
            case CONTAINS -> any("locate(:%s, name_key) > 0", keys);
            case STARTS_WITH ->
                any(
                        "name_key like :%s",
                        keys.stream().map(LikePattern::beginning).toList());
            case NE, NOT_IN, GT, GTE, LT, LTE, BETWEEN, IS_NULL ->
                throw new IllegalArgumentException(operator + " is no condition on a text");
        };
    }

    private static Source any(String condition, List<String> keys) {
        var any = new StringJoiner(" or ");
        var parameters = new HashMap<String, String>();
        for (var key : keys) {
            var name = "key" + parameters.size();
            any.add(condition.formatted(name));
            parameters.put(name, key);
        }
        return source(any.toString(), parameters);
    }

    private static Source source(String condition, Map<String, ?> parameters) {
        return new Source("client", "id", condition, parameters);
    }
}
