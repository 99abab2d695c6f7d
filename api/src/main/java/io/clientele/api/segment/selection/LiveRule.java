package io.clientele.api.segment.selection;

import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.selection.selected.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a definition says the same as a selection, and goes on saying it when the data changes. */
final class LiveRule {

    private LiveRule() {}

    /** The field {@code rule} or {@code text} of a definition; nothing for clients of one moment. */
    static Optional<Map<String, Object>> of(Selection selection) {
        return switch (selection) {
            case Selection.Ruled(var tree, var text) -> Optional.of(given(tree, text));
            case Selection.Members(var segment, var asOf, var filter)
            when asOf == null && filter == null -> Optional.of(Map.of("rule", memberOf(segment)));
            case Selection.Combined(var join, var of, var without, var asOf)
            when asOf == null -> Optional.of(Map.of("rule", combined(join, of, without)));
            case Selection.Named _,
                    Selection.Filtered _,
                    Selection.Members _,
                    Selection.Moved _,
                    Selection.Combined _ -> Optional.empty();
        };
    }

    private static Map<String, Object> given(@Nullable Map<?, ?> tree, @Nullable String text) {
        var fields = new HashMap<String, Object>();
        if (tree != null) {
            fields.put("rule", tree);
        }
        if (text != null) {
            fields.put("text", text);
        }
        return fields;
    }

    private static Map<String, Object> combined(Selection.Join join, List<Segment> of, List<Segment> without) {
        var positive = of.size() == 1
                ? memberOf(of.getFirst())
                : Map.<String, Object>of(
                        join == Selection.Join.ALL ? "all" : "any",
                        of.stream().map(LiveRule::memberOf).toList());
        return without.isEmpty()
                ? positive
                : Map.of(
                        "all",
                        Stream.concat(Stream.of(positive), without.stream().map(LiveRule::notMemberOf))
                                .toList());
    }

    private static Map<String, Object> memberOf(Segment segment) {
        return Map.of("memberOf", Map.of("segment", Ids.of(Segment.TYPE, segment.number())));
    }

    private static Map<String, Object> notMemberOf(Segment segment) {
        return Map.of("not", memberOf(segment));
    }
}
