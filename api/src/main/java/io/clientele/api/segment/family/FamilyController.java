package io.clientele.api.segment.family;

import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.definition.Faulty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Makes, forms and deletes families. */
@Controller
class FamilyController {

    record SegmentFamilyPayload(@Nullable SegmentFamily family, List<UserError> userErrors) {}

    record SegmentFamilyDeletePayload(@Nullable String deletedId, List<UserError> userErrors) {}

    private final Families families;
    private final SegmentFamilies stored;
    private final AxisReader axes;
    private final AxisWords words;
    private final Firm firm;
    private final BusinessCalendar calendar;
    private final Idempotency idempotency;
    private final Callers callers;

    FamilyController(
            Families families,
            SegmentFamilies stored,
            AxisReader axes,
            AxisWords words,
            Firm firm,
            BusinessCalendar calendar,
            Idempotency idempotency,
            Callers callers) {
        this.families = families;
        this.stored = stored;
        this.axes = axes;
        this.words = words;
        this.firm = firm;
        this.calendar = calendar;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @MutationMapping
    SegmentFamilyPayload segmentFamilyCreate(@Argument Map<String, Object> input, Locale accepted) {
        return payload(() -> {
            var key = (String) input.get("idempotencyKey");
            var made = idempotency.once("segmentFamilyCreate", key, () -> create(input, accepted));
            return stored.findById(Math.toIntExact(made)).orElse(null);
        });
    }

    @MutationMapping
    SegmentFamilyPayload segmentFamilyRefresh(@Argument String id) {
        return payload(() -> {
            var family = Ids.integer(SegmentFamily.TYPE, id);
            families.refresh(family, callers.current());
            return stored.findById(family).orElse(null);
        });
    }

    @MutationMapping
    SegmentFamilyDeletePayload segmentFamilyDelete(@Argument String id) {
        try {
            families.delete(Ids.integer(SegmentFamily.TYPE, id), callers.current());
            return new SegmentFamilyDeletePayload(id, List.of());
        } catch (Problem problem) {
            return new SegmentFamilyDeletePayload(null, List.of(UserError.of(problem, "id")));
        }
    }

    private long create(Map<String, Object> input, Locale accepted) {
        var caller = callers.current();
        var language = input.get("locale") == null
                ? Language.of(accepted)
                : Language.valueOf(String.valueOf(input.get("locale")));
        var axis = axes.read((Map<?, ?>) Objects.requireNonNull(input.get("axis")));
        var wish = new FamilyDraft.Wish(
                axis,
                (String) input.get("name"),
                Forming.valueOf(String.valueOf(input.get("forming"))),
                scheduled(input, "cron"),
                scheduled(input, "zone"),
                (Integer) input.get("most"),
                language);
        var draft = FamilyDraft.of(wish, words.label(axis, language), caller.username(), firm, calendar);
        return families.found(draft, caller).number();
    }

    private static @Nullable String scheduled(Map<String, Object> input, String part) {
        return input.get("schedule") instanceof Map<?, ?> schedule && schedule.get(part) != null
                ? String.valueOf(schedule.get(part))
                : null;
    }

    private static SegmentFamilyPayload payload(Supplier<@Nullable SegmentFamily> work) {
        try {
            return new SegmentFamilyPayload(work.get(), List.of());
        } catch (Faulty faulty) {
            return new SegmentFamilyPayload(
                    null,
                    faulty.errors().stream().map(FamilyController::located).toList());
        } catch (Problem problem) {
            return new SegmentFamilyPayload(null, List.of(UserError.of(problem)));
        }
    }

    /** The rules of a family's segments come from its axis. */
    private static UserError located(UserError error) {
        return error.field() != null && error.field().getFirst().equals("text")
                ? new UserError(List.of("axis"), error.code(), error.message())
                : error;
    }
}
