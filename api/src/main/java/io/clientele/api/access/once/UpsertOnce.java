package io.clientele.api.access.once;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the rows of a mutation once for an idempotency key. A key stands for rows that all landed: where some were rejected, the
 * key stays free, and repeating the call finds the landed ones unchanged and tells the rejected ones again.
 */
@Component
public class UpsertOnce {

    /** The most things of one call. */
    public static final int LARGEST = 500;

    /** Whose rows those of a mutation are when it does not say. */
    private static final String SOURCE = "api";

    private static final Pattern WORD = Pattern.compile("_([a-z])");

    /** Above the rows of any call, lines of documents too. */
    private static final long BASE = 10_000;

    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final Callers callers;

    UpsertOnce(Idempotency idempotency, AuditTrail audit, Callers callers) {
        this.idempotency = idempotency;
        this.audit = audit;
        this.callers = callers;
    }

    /** @throws Problem BATCH_TOO_LARGE, BAD_IDEMPOTENCY_KEY, or one of the upsert */
    public Outcome take(String operation, @Nullable String key, int rows, Supplier<Outcome> upsert) {
        if (rows > LARGEST) {
            throw new Problem("BATCH_TOO_LARGE", "At most %d are taken at once.".formatted(LARGEST));
        }
        return work(operation, key, upsert);
    }

    /**
     * The same for work that says itself how many it takes, such as a deletion.
     *
     * @throws Problem BAD_IDEMPOTENCY_KEY, or one of the work
     */
    public Outcome work(String operation, @Nullable String key, Supplier<Outcome> work) {
        try {
            return counts(idempotency.once(operation, key, () -> counted(operation, work.get())));
        } catch (SomeRejected some) {
            return some.outcome;
        }
    }

    private void audit(String operation, Outcome outcome) {
        audit.record(
                callers.current(),
                operation,
                null,
                "created %d, changed %d, rejected %d"
                        .formatted(
                                outcome.created(),
                                outcome.changed(),
                                outcome.rejected().size()));
    }

    /** @param list the input's field that the rows are in */
    public static List<UserError> errors(String list, Outcome outcome) {
        return outcome.rejected().stream()
                .map(rejected -> new UserError(
                        List.of(list, "" + rejected.index(), field(Objects.requireNonNull(rejected.column()))),
                        rejected.code(),
                        rejected.message()))
                .toList();
    }

    /** @param list the input's field that the keys are in */
    public static List<UserError> missing(String list, Outcome outcome) {
        return outcome.rejected().stream()
                .map(rejected ->
                        new UserError(List.of(list, "" + rejected.index()), rejected.code(), rejected.message()))
                .toList();
    }

    /** A failure of the whole call, at the field it is about. */
    public static UserError error(String list, Problem problem) {
        return switch (problem.code()) {
            case "BATCH_TOO_LARGE" -> UserError.of(problem, list);
            case "BAD_IDEMPOTENCY_KEY" -> UserError.of(problem, "idempotencyKey");
            default -> UserError.of(problem, "source");
        };
    }

    private long counted(String operation, Outcome outcome) {
        audit(operation, outcome);
        if (!outcome.rejected().isEmpty()) {
            throw new SomeRejected(outcome);
        }
        return (outcome.created() * BASE + outcome.changed()) * BASE + outcome.unchanged();
    }

    private static Outcome counts(long result) {
        return new Outcome(
                (int) (result / BASE / BASE), (int) (result / BASE % BASE), (int) (result % BASE), List.of());
    }

    /** What a column of files, such as {@code external_id}, is called in an input. */
    public static String field(String column) {
        return WORD.matcher(column).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }

    /** The source that a call names, or that of calls which name none. */
    public static String source(@Nullable String given) {
        return Objects.requireNonNullElse(given, SOURCE);
    }

    private static final class SomeRejected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        private SomeRejected(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
