package io.clientele.api.exchange.batch;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.exchange.trail.ImportUndo;
import io.clientele.api.exchange.trail.ImportUndo.Undone;
import io.clientele.api.exchange.trail.ImportedRow;
import io.clientele.api.exchange.trail.Touched;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ImportUndoController {

    private static final String NUMBER = "number";
    private static final int MOST_TOLD = 100;
    private static final int MOST_NAMED = 10;

    record Payload(
            @Nullable ImportBatch batch,
            long removed,
            long restored,
            List<ImportedRow> touched,
            List<UserError> userErrors) {

        private static Payload refused(List<ImportedRow> touched, UserError error) {
            return new Payload(null, 0, 0, touched, List.of(error));
        }
    }

    private final ImportBatches batches;
    private final ImportUndo undo;
    private final Callers callers;
    private final AuditTrail audit;

    ImportUndoController(ImportBatches batches, ImportUndo undo, Callers callers, AuditTrail audit) {
        this.batches = batches;
        this.undo = undo;
        this.callers = callers;
        this.audit = audit;
    }

    @MutationMapping
    Payload importBatchUndo(@Argument int number) {
        var caller = callers.current();
        try {
            var batch = batches.find(number, caller).orElseThrow(ImportUndoController::notFound);
            var undone = undo(batch, caller);
            return new Payload(batch, undone.removed(), undone.restored(), List.of(), List.of());
        } catch (Touched touched) {
            return Payload.refused(
                    touched.rows().stream().limit(MOST_TOLD).toList(),
                    new UserError(List.of(NUMBER), "TOUCHED_SINCE", sentence(touched.rows())));
        } catch (Problem problem) {
            return Payload.refused(List.of(), UserError.of(problem, NUMBER));
        }
    }

    private Undone undo(ImportBatch batch, Caller caller) {
        if (!batch.job().status().finished()) {
            throw new Problem("IMPORT_UNDER_WAY", "This import is not over; stop it first, or wait for its end.");
        }
        var undone = undo.undo(batch.job().number(), batch.request().source(), caller.username());
        audit.record(
                caller,
                "import.undo",
                batch.request().fileName(),
                "import %d, removed %d, restored %d"
                        .formatted(batch.job().number(), undone.removed(), undone.restored()));
        return undone;
    }

    private static String sentence(List<ImportedRow> touched) {
        return "Nothing was undone: of what this import wrote, something newer touched, or rests on, %d: %s%s"
                .formatted(
                        touched.size(),
                        touched.stream()
                                .limit(MOST_NAMED)
                                .map(row -> row.type() + " " + row.key())
                                .collect(Collectors.joining(", ")),
                        touched.size() > MOST_NAMED ? " and others." : ".");
    }

    private static Problem notFound() {
        return new Problem("NOT_FOUND", "There is no import of that number.");
    }
}
