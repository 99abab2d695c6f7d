package io.clientele.api.analysis.scope;

import io.clientele.api.graphql.PeriodInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments that every analysis takes. */
public record ScopeInput(
        @Nullable PeriodInput period, @Nullable List<String> segments, MembershipMode.@Nullable Input membership) {}
