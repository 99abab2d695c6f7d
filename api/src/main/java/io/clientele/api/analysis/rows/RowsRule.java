package io.clientele.api.analysis.rows;

import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.segment.Segment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rule that goes on saying what rows of an analysis say, in the input {@code RuleInput}, whose fields they share. */
final class RowsRule {

    /** Where classes of importance end. */
    private static final Set<String> BORDERS = Set.of("a", "b", "border");

    /** Rules tell scores by rank alone. */
    private static final Set<String> FIXED = Set.of("recencyDays", "orders", "revenue");

    private final Object period;

    private RowsRule(Object period) {
        this.period = period;
    }

    /**
     * Nothing for what depends on who else is asked about or on a day that has gone by, nor for fixed borders of scores.
     *
     * @param rows of the input {@code AnalysisRowsInput}, its one field
     * @param period of the input {@code PeriodInput}
     */
    static Optional<Map<String, Object>> of(Map<?, ?> rows, Scope scope, Object period) {
        var name = String.valueOf(rows.keySet().iterator().next());
        var given = given((Map<?, ?>) rows.get(name));
        return scope.membership() instanceof MembershipMode.On
                ? Optional.empty()
                : new RowsRule(period).criterion(name, given).map(rule -> among(scope.segments(), rule));
    }

    private Optional<Map<String, Object>> criterion(String name, Map<String, Object> given) {
        return switch (name) {
            case "abc", "xyz" -> Optional.of(Map.of(name, timed(given)));
            case "abcXyz" -> Optional.of(cell(given));
            case "rfm" ->
                given.keySet().stream().anyMatch(FIXED::contains)
                        ? Optional.empty()
                        : Optional.of(Map.<String, Object>of("rfm", timed(scores(given))));
            case "lostAndSleeping" -> Optional.of(Map.of("stage", stages(given)));
            case "receivables" ->
                given.containsKey("on") ? Optional.empty() : Optional.of(Map.<String, Object>of("owes", given));
            case "pareto" -> Optional.empty();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Map<String, Object> timed(Map<String, Object> given) {
        var timed = new HashMap<>(given);
        timed.put("period", period);
        return timed;
    }

    private Map<String, Object> cell(Map<String, Object> given) {
        var borders = new HashMap<>(given);
        borders.keySet().retainAll(BORDERS);
        borders.put("classes", List.of(given.get("abc")));
        var importance = moved(borders, given.get("importance"));
        var usual = new HashMap<>(given);
        usual.keySet().removeAll(List.of("abc", "xyz", "importance", "regularity"));
        usual.keySet().removeAll(BORDERS);
        var letter = given.get("xyz");
        usual.put("classes", letter == null ? names(XyzClass.values()) : List.of(letter));
        var regularity = Map.<String, Object>of("xyz", timed(moved(usual, given.get("regularity"))));
        return Map.of(
                "all",
                List.of(Map.of("abc", timed(importance)), letter == null ? Map.of("not", regularity) : regularity));
    }

    private static Map<String, Object> moved(Map<String, Object> fields, @Nullable Object metric) {
        var moved = new HashMap<>(fields);
        if (metric != null) {
            moved.put("metric", metric);
        }
        return moved;
    }

    private static Map<String, Object> scores(Map<String, Object> given) {
        var scores = new HashMap<>(given);
        scores.replaceAll((field, value) -> field.equals("groups") ? value : Map.of("eq", value));
        if (scores.isEmpty()) {
            scores.put("groups", names(RfmGroup.values()));
        }
        return scores;
    }

    private static Map<String, Object> stages(Map<String, Object> given) {
        var stages = new HashMap<>(given);
        stages.putIfAbsent("stages", names(LifeStage.LOST, LifeStage.SLEEPING));
        return stages;
    }

    private static Map<String, Object> among(List<Segment> segments, Map<String, Object> rule) {
        var members = segments.stream()
                .map(segment -> Map.of("memberOf", Map.of("segment", Ids.of(Segment.TYPE, segment.number()))))
                .toList();
        return members.isEmpty()
                ? rule
                : Map.of("all", List.of(members.size() == 1 ? members.getFirst() : Map.of("any", members), rule));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** Without what is null, which says as much as its absence. */
    private static Map<String, Object> given(@Nullable Map<?, ?> fields) {
        var given = new HashMap<String, Object>();
        Stream.ofNullable(fields).flatMap(map -> map.entrySet().stream()).forEach(field -> {
            if (field.getValue() != null) {
                given.put(String.valueOf(field.getKey()), field.getValue());
            }
        });
        return given;
    }
}
