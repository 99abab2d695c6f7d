package io.clientele.api.receivable.list;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.graphql.filter.Conditions;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Cuts lists to the clients that the caller may see. */
@Component
public class OwnClients {

    private final Callers callers;
    private final VisibleClients visibleClients;

    OwnClients(Callers callers, VisibleClients visibleClients) {
        this.callers = callers;
        this.visibleClients = visibleClients;
    }

    /** The clients that the caller may see; null is all of them. */
    public @Nullable RoaringBitmap all() {
        return visibleClients.of(callers.current());
    }

    /** Ids are ours and numbers, so they stand in the text. */
    public static List<String> condition(String column, @Nullable RoaringBitmap numbers) {
        if (numbers == null) {
            return List.of();
        }
        return List.of(
                numbers.isEmpty()
                        ? Conditions.NEVER
                        : numbers.stream()
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(", ", column + " in (", ")")));
    }
}
