package io.clientele.api.database.server;

import io.clientele.api.firm.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what an operator can mend as a sentence instead of a stack trace. */
final class StartProblems extends AbstractFailureAnalyzer<Problem> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, Problem problem) {
        return new FailureAnalysis(problem.getMessage(), null, failure);
    }
}
