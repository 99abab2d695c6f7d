package io.clientele.api.segment.definition;

import io.clientele.api.firm.Firm;
import io.clientele.api.firm.NameKey;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Importance;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.rule.text.RuleStore;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the definition of a segment out of an input, over the one there was, and finds everything that is wrong with it. */
@Component
class DefinitionCheck {

    private static final int NAME = 200;
    private static final int DESCRIPTION = 4_000;
    private static final int CRON = 100;
    private static final Pattern ONE_SECOND = Pattern.compile("\\s*\\d+\\s");

    private final DefinedRule rule;
    private final Segments segments;
    private final Firm firm;

    DefinitionCheck(DefinedRule rule, Segments segments, Firm firm) {
        this.rule = rule;
        this.segments = segments;
        this.firm = firm;
    }

    /** @throws Faulty with all that is wrong */
    Definition read(SegmentInput input, Definition before, @Nullable Integer segment) {
        var errors = new ArrayList<UserError>();
        var forming = input.constant("forming", Forming.class, before.forming());
        var schedule = input.tree("schedule");
        var definition = new Definition(
                name(input, before.name(), segment, errors),
                description(input, before.description(), errors),
                forming,
                rule.read(input, before.rule(), segment, errors),
                input.constant("importance", Importance.class, before.importance()),
                input.number("priority", before.priority()),
                input.yes("includeInactive", before.includeInactive()),
                input.has("schedule") ? cron(schedule) : before.cron(),
                input.has("schedule") ? zone(schedule, errors) : before.zone(),
                before.family() == null ? input.family() : before.family());
        check(definition, errors);
        checkMemory(before, definition, errors);
        if (before.family() != null && input.family() == null) {
            FamilyBounds.check(before, definition, errors);
        }
        if (!errors.isEmpty()) {
            throw new Faulty(errors);
        }
        return definition;
    }

    private String name(SegmentInput input, String before, @Nullable Integer segment, List<UserError> errors) {
        var name = Objects.requireNonNullElse(input.text("name"), before).strip();
        if (!NameKey.isName(name, NAME)) {
            errors.add(error("BAD_NAME", "A name has 1 to %d characters on one line.".formatted(NAME), "name"));
        } else if (taken(name, segment)) {
            errors.add(error("NAME_TAKEN", "There is a segment «%s» already.".formatted(name), "name"));
        }
        return name;
    }

    private boolean taken(String name, @Nullable Integer segment) {
        return segments.findByNameKey(NameKey.of(name))
                .filter(other -> segment == null || other.number() != segment)
                .isPresent();
    }

    private static @Nullable String description(SegmentInput input, @Nullable String before, List<UserError> errors) {
        var description = input.text("description", before);
        if (description != null && description.length() > DESCRIPTION) {
            errors.add(error(
                    "TOO_LONG", "A description has at most %,d characters.".formatted(DESCRIPTION), "description"));
        }
        if (description != null && description.codePoints().anyMatch(DefinitionCheck::isLost)) {
            errors.add(error("INVALID_CHARACTER", "A description has no control characters.", "description"));
        }
        return description;
    }

    /** Controls that are no white space are lost in files, and some make them unreadable. */
    private static boolean isLost(int letter) {
        return Character.isISOControl(letter) && !Character.isWhitespace(letter);
    }

    private static @Nullable String cron(@Nullable Map<?, ?> schedule) {
        return schedule == null ? null : String.valueOf(schedule.get("cron"));
    }

    private @Nullable String zone(@Nullable Map<?, ?> schedule, List<UserError> errors) {
        if (schedule == null) {
            return null;
        }
        var zone = schedule.get("zone") == null ? firm.zone().getId() : String.valueOf(schedule.get("zone"));
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            errors.add(error(
                    "BAD_SCHEDULE", "`%s` is no time zone; write it like Europe/Moscow.".formatted(zone), "schedule"));
            return null;
        }
    }

    private static void check(Definition definition, List<UserError> errors) {
        if (definition.forming() != Forming.MANUAL && definition.rule() == null && errors.isEmpty()) {
            errors.add(error("RULE_NEEDED", "A %s segment needs a rule.".formatted(definition.forming()), "rule"));
        }
        if (definition.forming() != Forming.PERIODIC && definition.cron() != null) {
            errors.add(error("SCHEDULE_NEEDS_PERIODIC", "Only a PERIODIC segment has a schedule.", "schedule"));
        }
        if (definition.cron() != null
                && (definition.cron().length() > CRON
                        || !ONE_SECOND.matcher(definition.cron()).lookingAt())) {
            errors.add(error(
                    "BAD_SCHEDULE",
                    "A schedule has at most %d characters and comes round at most once a minute: name one second."
                            .formatted(CRON),
                    "schedule"));
        }
    }

    /** A stored rule that nobody can read any more is told of by the segment's health, not by each change of its name. */
    private static void checkMemory(Definition before, Definition definition, List<UserError> errors) {
        var same = definition.forming() == before.forming() && Objects.equals(definition.rule(), before.rule());
        if (!same
                && definition.forming() == Forming.DYNAMIC
                && definition.rule() != null
                && RuleStore.read(definition.rule()).remembers()) {
            errors.add(error(
                    "NEEDS_FORMING",
                    "Who is a member already tells only a PERIODIC or MANUAL segment; an exit rule needs that too.",
                    "forming"));
        }
    }

    private static UserError error(String code, String message, String field) {
        return new UserError(List.of(field), code, message);
    }
}
