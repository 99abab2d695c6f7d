package io.clientele.api.report.schedule;

import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.report.ReportParameterInput;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.letter.Delivery;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's input {@code ReportScheduleInput}. */
record ScheduleInput(
        String name,
        ReportKind kind,
        List<Format> formats,
        Language locale,
        @Nullable PeriodInput period,
        @Nullable List<String> segments,
        MembershipMode.@Nullable Input membership,
        @Nullable List<ReportParameterInput> parameters,
        String cron,
        @Nullable String zone,
        List<String> recipients,
        Delivery delivery,
        boolean enabled) {}
