package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Percent;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.health.DecidingField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many clients have what rules decide by; the fields of most clients without a value first. */
public record Completeness(Scope scope, List<OfField> fields) implements Scoped {

    public Completeness {
        fields = List.copyOf(fields);
    }

    /** Clients with a value among so many. */
    public record Filled(int filled, int clients) {

        /** Null of nobody. */
        public @Nullable BigDecimal percent() {
            return Percent.of(filled, clients);
        }
    }

    /**
     * Of those a manager looks after.
     *
     * @param manager null is nobody
     */
    public record OfManager(@Nullable Integer manager, Filled filled) {}

    /** Of the members of a segment. */
    public record OfSegment(Segment segment, Filled filled) {}

    /** One field or property. */
    public record OfField(DecidingField field, Filled filled, List<OfManager> byManager, List<OfSegment> bySegment) {

        public OfField {
            byManager = List.copyOf(byManager);
            bySegment = List.copyOf(bySegment);
        }
    }
}
