package io.clientele.api.segment.selection.selected;

import io.clientele.api.segment.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clients as somebody names them. Who they are is found out once, when something is made of them. */
public sealed interface Selection {

    /** One by one, by opaque id. */
    record Named(List<String> ids) implements Selection {}

    /** Whoever satisfies a filter of lists of clients. */
    record Filtered(Map<String, Object> filter) implements Selection {}

    /** For whom a rule holds now; either the tree or the text is given. */
    record Ruled(@Nullable Map<?, ?> tree, @Nullable String text) implements Selection {}

    /**
     * A list of members.
     *
     * @param asOf null is now
     * @param filter that they satisfy now; null is all of them
     */
    record Members(
            Segment segment,
            @Nullable LocalDate asOf,
            @Nullable Map<String, Object> filter) implements Selection {}

    /**
     * Who was not in on one day and is on another.
     *
     * @param before null is now
     * @param after null is now
     */
    record Moved(
            Segment segment,
            @Nullable LocalDate before,
            @Nullable LocalDate after) implements Selection {}

    /**
     * Members of segments laid over each other: of all or any of these, and of none of those.
     *
     * @param asOf null is now
     */
    record Combined(
            Join join,
            List<Segment> of,
            List<Segment> without,
            @Nullable LocalDate asOf) implements Selection {}

    /** Whether clients are in all of some segments or in any. */
    enum Join {
        ALL,
        ANY
    }
}
