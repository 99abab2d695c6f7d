package io.clientele.api.receivable.landing;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that cannot be kept, and the column it came in. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final @Nullable String value;
    private final String code;

    Fault(String column, @Nullable Object value, String code, String message) {
        super(message, null, false, false);
        this.column = column;
        this.value = value == null ? null : value.toString();
        this.code = code;
    }

    Fault(String column, @Nullable Object value, Problem problem) {
        this(column, value, problem.code(), Objects.toString(problem.getMessage()));
    }

    /** As the answer about the row with this index. */
    Rejected at(int index) {
        return new Rejected(index, column, value, code, Objects.toString(getMessage()));
    }
}
