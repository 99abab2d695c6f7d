package io.clientele.api.interaction.change;

import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of one upsert, checked as far as that goes without the database. */
final class Batch {

    static final int LARGEST = 5_000;

    private final List<Draft> drafts;
    private final boolean allOrNone;

    Batch(List<InteractionRow> rows, boolean allOrNone) {
        refuseLarge(rows.size());
        this.allOrNone = allOrNone;
        this.drafts = IntStream.range(0, rows.size())
                .mapToObj(index -> new Draft(index, rows.get(index)))
                .toList();
        drafts.stream().collect(Collectors.groupingBy(draft -> draft.row.externalId())).values().stream()
                .filter(same -> same.size() > 1)
                .forEach(Batch::refuseOrSkip);
    }

    static void refuseLarge(int rows) {
        if (rows > LARGEST) {
            throw new Problem("BATCH_TOO_LARGE", "At most %d interactions are taken at once.".formatted(LARGEST));
        }
    }

    /** Those with nothing against them so far. */
    List<Draft> sound() {
        return drafts.stream().filter(Draft::lands).toList();
    }

    /** Those to write, once all is known that is against any. */
    List<Draft> landing() {
        return allOrNone && !drafts.stream().allMatch(Draft::sound) ? List.of() : sound();
    }

    /** What some say in a field, each once. */
    static Set<String> named(List<Draft> drafts, Function<InteractionRow, @Nullable String> field) {
        return drafts.stream()
                .map(draft -> field.apply(draft.row))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    Outcome outcome(int created, int changed) {
        var sound = (int) drafts.stream().filter(Draft::sound).count();
        return new Outcome(
                created,
                changed,
                sound - created - changed,
                drafts.stream().flatMap(draft -> draft.problems.stream()).toList());
    }

    private static void refuseOrSkip(List<Draft> same) {
        if (same.stream().map(draft -> draft.row).distinct().count() == 1) {
            same.stream().skip(1).forEach(draft -> draft.repeated = true);
            return;
        }
        same.stream()
                .filter(draft -> !draft.row.externalId().isEmpty())
                .forEach(draft -> draft.reject(
                        "external_id",
                        draft.row.externalId(),
                        "DUPLICATE_KEY",
                        "The same external id comes more than once, with other content."));
    }
}
