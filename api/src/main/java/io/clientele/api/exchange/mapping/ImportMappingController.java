package io.clientele.api.exchange.mapping;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.KnownColumns;
import io.clientele.api.exchange.mapping.ImportMapping.MappedColumn;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ImportMappingController {

    record Input(ImportKind kind, String name, List<MappedColumn> columns) {}

    record Payload(@Nullable ImportMapping mapping, List<UserError> userErrors) {}

    record DeletePayload(boolean deleted, List<UserError> userErrors) {}

    /** @param guessed whether the header does not name the column, but may mean it */
    record UnderstoodHeader(String header, @Nullable String column, boolean guessed) {}

    private static final int MOST_HEADERS = 500;

    private final ImportMappings mappings;
    private final KnownColumns known;
    private final Callers callers;
    private final AuditTrail audit;

    ImportMappingController(ImportMappings mappings, KnownColumns known, Callers callers, AuditTrail audit) {
        this.mappings = mappings;
        this.known = known;
        this.callers = callers;
        this.audit = audit;
    }

    @QueryMapping
    List<ImportMapping> importMappings(@Argument @Nullable ImportKind kind) {
        return mappings.all(kind);
    }

    @QueryMapping
    List<UnderstoodHeader> importHeaders(@Argument ImportKind kind, @Argument List<String> headers) {
        if (headers.size() > MOST_HEADERS) {
            throw new Problem("TOO_MANY", "At most %d headers are read at once.".formatted(MOST_HEADERS));
        }
        return headers.stream().map(header -> understood(kind, header)).toList();
    }

    private UnderstoodHeader understood(ImportKind kind, String header) {
        return known.named(kind, header)
                .map(column -> new UnderstoodHeader(header, column, false))
                .orElseGet(() -> new UnderstoodHeader(
                        header,
                        known.guess(kind, header).orElse(null),
                        known.guess(kind, header).isPresent()));
    }

    @MutationMapping
    Payload importMappingSave(@Argument Input input) {
        try {
            var caller = callers.current();
            var saved = mappings.save(input.kind(), input.name(), input.columns(), caller);
            audit.record(
                    caller, "import.mapping.save", saved.name(), input.kind().path());
            return new Payload(saved, List.of());
        } catch (Problem problem) {
            return new Payload(null, List.of(UserError.of(problem)));
        }
    }

    @MutationMapping
    DeletePayload importMappingDelete(@Argument ImportKind kind, @Argument String name) {
        if (!mappings.delete(kind, name)) {
            var problem = new Problem("NOT_FOUND", "No mapping «%s» is saved for such files.".formatted(name));
            return new DeletePayload(false, List.of(UserError.of(problem, "name")));
        }
        audit.record(callers.current(), "import.mapping.delete", name, kind.path());
        return new DeletePayload(true, List.of());
    }
}
