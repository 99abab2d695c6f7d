package io.clientele.api.interaction.change;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import io.clientele.api.interaction.InteractionDirection;
import io.clientele.api.interaction.InteractionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row on its way into the database, in the one form in which rows are compared, with all that is wrong with it. */
final class Draft {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int SCALE = 4;
    private static final int DIGITS = 15;

    final int index;
    final InteractionRow row;
    final List<Rejected> problems = new ArrayList<>();
    boolean repeated;

    Draft(int index, InteractionRow given) {
        this.index = index;
        this.row = new InteractionRow(
                required("external_id", given.externalId(), 100),
                required("client", given.client(), 100),
                kind(given.kind()),
                given.at().truncatedTo(ChronoUnit.MICROS),
                text("contact_person", given.contactPerson(), 100),
                direction(given.direction()),
                text("channel", given.channel(), 64),
                text("outcome", given.outcome(), 100),
                text("product", given.product(), 400),
                text("document", given.document(), 120),
                text("campaign", given.campaign(), 200),
                score(given.score()),
                text("subject", given.subject(), 1_000),
                text("manager", given.manager(), 200),
                given.nextContactAt());
        checkDay("at", given.at().toLocalDate());
        checkDay("next_contact_at", given.nextContactAt());
    }

    boolean sound() {
        return problems.isEmpty();
    }

    /** Whether it is the one to write: sound, and not said before. */
    boolean lands() {
        return sound() && !repeated;
    }

    void reject(String column, @Nullable Object value, String code, String message) {
        problems.add(new Rejected(index, column, value == null ? null : value.toString(), code, message));
    }

    private String kind(String given) {
        return InteractionKind.kept(required("kind", given, 64));
    }

    private String required(String column, String given, int longest) {
        var text = given.isBlank() ? null : text(column, given, longest);
        if (given.isBlank()) {
            reject(column, given, "REQUIRED", "A value is needed here.");
        }
        return Objects.requireNonNullElse(text, "");
    }

    private @Nullable String text(String column, @Nullable String given, int longest) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return CanonicalValue.text(given, longest);
        } catch (Problem problem) {
            reject(column, given, problem.code(), String.valueOf(problem.getMessage()));
            return null;
        }
    }

    private @Nullable String direction(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var direction = InteractionDirection.named(given);
        if (direction.isEmpty()) {
            reject("direction", given, "UNKNOWN_CHOICE", "IN or OUT is needed.");
        }
        return direction.map(InteractionDirection::name).orElse(null);
    }

    private @Nullable BigDecimal score(@Nullable BigDecimal given) {
        if (given == null || given.signum() == 0) {
            return given == null ? null : BigDecimal.ZERO.setScale(SCALE);
        }
        if ((long) given.precision() - given.scale() > DIGITS) {
            reject("score", given, "OUT_OF_RANGE", "At most 15 digits before the point are allowed.");
            return null;
        }
        if (given.stripTrailingZeros().scale() > SCALE) {
            reject("score", given, "TOO_PRECISE", "At most 4 digits after the point are allowed.");
            return null;
        }
        return given.setScale(SCALE);
    }

    private void checkDay(String column, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            reject(
                    column,
                    day,
                    "DATE_OUT_OF_RANGE",
                    "A day lies between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }
}
