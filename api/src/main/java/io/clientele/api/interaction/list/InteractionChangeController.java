package io.clientele.api.interaction.list;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.interaction.Interaction;
import io.clientele.api.interaction.change.Interactions;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class InteractionChangeController {

    private static final int LIMIT = 500;
    private static final String SOURCE = "api";

    record UpsertInput(
            @Nullable String source,
            List<InteractionInput> interactions,
            @Nullable String idempotencyKey) {}

    record UpsertPayload(List<Interaction> interactions, List<UserError> userErrors) {}

    record DeleteInput(@Nullable String source, List<String> externalIds) {}

    record DeletePayload(List<String> deletedExternalIds, List<UserError> userErrors) {}

    private final Interactions interactions;
    private final Firm firm;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final Callers callers;

    InteractionChangeController(
            Interactions interactions, Firm firm, Idempotency idempotency, AuditTrail audit, Callers callers) {
        this.interactions = interactions;
        this.firm = firm;
        this.idempotency = idempotency;
        this.audit = audit;
        this.callers = callers;
    }

    @MutationMapping
    UpsertPayload interactionUpsert(@Argument UpsertInput input) {
        try {
            refuseMany("interactions", input.interactions().size());
            idempotency.once("interactionUpsert", input.idempotencyKey(), () -> take(input));
            return new UpsertPayload(asTheyAre(input), List.of());
        } catch (Refused refused) {
            return new UpsertPayload(List.of(), refused.errors());
        } catch (Problem problem) {
            return new UpsertPayload(List.of(), List.of(UserError.of(problem, field(problem, "interactions"))));
        }
    }

    @MutationMapping
    DeletePayload interactionDelete(@Argument DeleteInput input) {
        try {
            refuseMany("externalIds", input.externalIds().size());
            var source = source(input.source());
            var deleted = interactions.delete(source, input.externalIds()).stream()
                    .sorted()
                    .toList();
            if (!deleted.isEmpty()) {
                audit.record(callers.current(), "interaction.delete", source, String.join(", ", deleted));
            }
            return new DeletePayload(deleted, List.of());
        } catch (Problem problem) {
            return new DeletePayload(List.of(), List.of(UserError.of(problem, field(problem, "externalIds"))));
        }
    }

    private long take(UpsertInput input) {
        var rows = input.interactions().stream()
                .map(interaction -> interaction.row(firm.zone()))
                .toList();
        var outcome = interactions.upsertAllOrNone(source(input.source()), rows);
        if (!outcome.rejected().isEmpty()) {
            throw new Refused(outcome);
        }
        return rows.size();
    }

    private List<Interaction> asTheyAre(UpsertInput input) {
        var ids = input.interactions().stream()
                .map(interaction -> interaction.externalId().strip())
                .distinct()
                .toList();
        var byId = interactions.withExternalIds(source(input.source()), ids).stream()
                .collect(Collectors.toMap(Interaction::externalId, Function.identity()));
        return ids.stream()
                .filter(byId::containsKey)
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .toList();
    }

    private static String source(@Nullable String given) {
        return given == null ? SOURCE : given;
    }

    private static void refuseMany(String what, int count) {
        if (count > LIMIT) {
            throw new Problem("BATCH_TOO_LARGE", "At most %d %s are taken at once.".formatted(LIMIT, what));
        }
    }

    private static String field(Problem problem, String list) {
        return switch (problem.code()) {
            case "BATCH_TOO_LARGE" -> list;
            case "BAD_IDEMPOTENCY_KEY" -> "idempotencyKey";
            default -> "source";
        };
    }
}
