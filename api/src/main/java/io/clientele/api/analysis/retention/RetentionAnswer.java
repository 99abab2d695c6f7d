package io.clientele.api.analysis.retention;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;

/** Cohorts of the clients in a scope, whose period is that of their first sales. */
public record RetentionAnswer(Scope scope, RetentionMode mode, int mostMonths, Retention retention) implements Scoped {}
