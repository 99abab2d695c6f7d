package io.clientele.api.segment.family;

import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.NameKey;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.definition.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A family about to be made: what a caller asks for, found sound. */
record FamilyDraft(SegmentFamily family, boolean limited) {

    /** A family has this many segments of values at most. */
    static final int MOST_VALUES = 50;

    private static final int NAME = 100;

    /**
     * What a caller asks for.
     *
     * @param name null for that of the axis
     * @param zone null for the firm's
     * @param most the biggest values so many; null for all of them
     */
    record Wish(
            Axis axis,
            @Nullable String name,
            Forming forming,
            @Nullable String cron,
            @Nullable String zone,
            @Nullable Integer most,
            Language language) {}

    /** @throws Faulty with all that is wrong */
    static FamilyDraft of(Wish wish, String label, String author, Firm firm, BusinessCalendar calendar) {
        var errors = new ArrayList<UserError>();
        var name = Objects.requireNonNullElse(wish.name(), label).strip();
        if (!NameKey.isName(name, NAME)) {
            errors.add(error(
                    "name", "BAD_NAME", "The name of a family has 1 to %d characters on one line.".formatted(NAME)));
        }
        if (wish.forming() == Forming.MANUAL) {
            errors.add(error("forming", "BAD_FORMING", "A family is DYNAMIC or PERIODIC."));
        }
        if (wish.most() != null && (wish.most() < 1 || wish.most() > MOST_VALUES)) {
            errors.add(error("most", "BAD_MOST", "A family has 1 to %d values.".formatted(MOST_VALUES)));
        }
        if (!errors.isEmpty()) {
            throw new Faulty(errors);
        }
        var zone = wish.zone() == null ? firm.zone().getId() : wish.zone();
        return new FamilyDraft(
                new SegmentFamily(
                        null,
                        name,
                        NameKey.of(name),
                        wish.axis().text(),
                        wish.forming(),
                        wish.cron(),
                        wish.cron() == null ? null : zone,
                        Objects.requireNonNullElse(wish.most(), MOST_VALUES),
                        wish.language(),
                        author,
                        calendar.now(),
                        null),
                wish.most() != null);
    }

    Axis axis() {
        return family.by();
    }

    /**
     * Of the values in use those that get a segment.
     *
     * @throws Faulty {@code NO_VALUES}, or {@code TOO_MANY_VALUES} unless only the biggest were asked for
     */
    List<String> chosen(List<String> inUse) {
        if (inUse.isEmpty()) {
            throw new Faulty(List.of(error("axis", "NO_VALUES", "No client has a value to divide by.")));
        }
        if (!limited && inUse.size() > MOST_VALUES) {
            throw new Faulty(List.of(error(
                    "axis",
                    "TOO_MANY_VALUES",
                    "There are %,d values; a family has %d at most. Give `most` for the biggest ones."
                            .formatted(inUse.size(), MOST_VALUES))));
        }
        return inUse.stream().limit(family.most()).toList();
    }

    /** @throws Faulty {@code NAME_TAKEN} */
    void refuseTaken(SegmentFamilies families) {
        if (families.findByNameKey(family.nameKey()).isPresent()) {
            throw new Faulty(
                    List.of(error("name", "NAME_TAKEN", "There is a family «%s» already.".formatted(family.name()))));
        }
    }

    private static UserError error(String field, String code, String message) {
        return new UserError(List.of(field), code, message);
    }
}
