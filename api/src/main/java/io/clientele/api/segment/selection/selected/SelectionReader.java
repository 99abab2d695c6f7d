package io.clientele.api.segment.selection.selected;

import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.selection.selected.Selection.Combined;
import io.clientele.api.segment.selection.selected.Selection.Filtered;
import io.clientele.api.segment.selection.selected.Selection.Join;
import io.clientele.api.segment.selection.selected.Selection.Members;
import io.clientele.api.segment.selection.selected.Selection.Moved;
import io.clientele.api.segment.selection.selected.Selection.Named;
import io.clientele.api.segment.selection.selected.Selection.Ruled;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the input {@code ClientSelection}, of which the engine lets exactly one field through. */
@Component
class SelectionReader {

    private final ChosenSegments chosen;
    private final Segments segments;

    SelectionReader(ChosenSegments chosen, Segments segments) {
        this.chosen = chosen;
        this.segments = segments;
    }

    /**
     * What is selected.
     *
     * @param itself the segment that something is to be made of; null for a new one
     * @throws Problem {@code SELECTION_OF_ITSELF}, and those of {@link ChosenSegments#of}
     */
    Selection read(Map<?, ?> input, @Nullable Segment itself) {
        var field = field(input);
        var value = Objects.requireNonNull(input.get(field));
        return switch (field) {
            case "ids" -> new Named(texts(value));
            case "filter" -> new Filtered(typed(value));
            case "rule" -> new Ruled((Map<?, ?>) value, null);
            case "text" -> new Ruled(null, (String) value);
            case "members" -> members((Map<?, ?>) value, itself);
            case "entered" -> entered((Map<?, ?>) value);
            case "left" -> left((Map<?, ?>) value);
            case "union" -> new Combined(Join.ANY, chosen.of(texts(value), 2), List.of(), null);
            case "intersection" -> new Combined(Join.ALL, chosen.of(texts(value), 2), List.of(), null);
            case "difference" -> difference((Map<?, ?>) value);
            case "cell" -> cell((Map<?, ?>) value);
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** The one field of a selection, for paths of errors. */
    static String field(Map<?, ?> input) {
        return String.valueOf(input.keySet().iterator().next());
    }

    private Members members(Map<?, ?> value, @Nullable Segment itself) {
        var segment = segment(value);
        var asOf = (LocalDate) value.get("asOf");
        var filter = value.get("filter") == null ? null : typed(value.get("filter"));
        if (itself != null && itself.number() == segment.number() && asOf == null && filter == null) {
            throw new Problem(
                    "SELECTION_OF_ITSELF",
                    "All members of «%s» are in it already; name those of an earlier day (`asOf`), or some (`filter`)."
                            .formatted(segment.name()));
        }
        return new Members(segment, asOf, filter);
    }

    private Moved entered(Map<?, ?> span) {
        return new Moved(segment(span), (LocalDate) span.get("since"), (LocalDate) span.get("until"));
    }

    private Moved left(Map<?, ?> span) {
        return new Moved(segment(span), (LocalDate) span.get("until"), (LocalDate) span.get("since"));
    }

    private Combined difference(Map<?, ?> value) {
        var of = String.valueOf(value.get("of"));
        return new Combined(Join.ALL, chosen.of(List.of(of), 1), chosen.of(texts(value.get("without")), 1), null);
    }

    /** What an overlap's matrix or one of its combinations counts. */
    private Combined cell(Map<?, ?> value) {
        var of = chosen.of(texts(value.get("of")), 1);
        var exclusive = !"INCLUSIVE".equals(value.get("mode"));
        var among =
                exclusive && value.get("among") != null ? chosen.of(texts(value.get("among")), 1) : List.<Segment>of();
        var others = among.stream().filter(segment -> !of.contains(segment)).toList();
        return new Combined(Join.ALL, of, others, (LocalDate) value.get("asOf"));
    }

    private Segment segment(Map<?, ?> value) {
        var number = Ids.integer(Segment.TYPE, String.valueOf(value.get("segment")));
        return segments.findById(number).orElseThrow(() -> new Problem("NOT_FOUND", "There is no such segment."));
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> typed(@Nullable Object value) {
        var typed = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(value)).forEach((field, given) -> typed.put(String.valueOf(field), given));
        return typed;
    }
}
