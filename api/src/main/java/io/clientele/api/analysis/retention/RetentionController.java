package io.clientele.api.analysis.retention;

import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RetentionController {

    private final Retentions retentions;
    private final Scopes scopes;
    private final Firm firm;

    RetentionController(Retentions retentions, Scopes scopes, Firm firm) {
        this.retentions = retentions;
        this.scopes = scopes;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    RetentionAnswer retention(
            @Arguments ScopeInput scope, @Argument @Nullable RetentionMode mode, @Argument @Nullable Integer months) {
        return retentions.of(
                scopes.of(scope),
                Objects.requireNonNullElse(mode, RetentionMode.CLASSIC),
                Objects.requireNonNullElse(months, Retentions.USUAL_MONTHS));
    }

    @SchemaMapping(typeName = "Retention")
    int months(RetentionAnswer answer) {
        return answer.mostMonths();
    }

    @SchemaMapping(typeName = "Retention")
    List<Cohort> cohorts(RetentionAnswer answer) {
        return answer.retention().cohorts();
    }

    @SchemaMapping(typeName = "Retention")
    List<Retention.Average> average(RetentionAnswer answer) {
        return answer.retention().average();
    }

    @SchemaMapping(typeName = "RetentionCohort")
    LocalDate month(Cohort cohort) {
        return cohort.month().atDay(1);
    }

    @SchemaMapping(typeName = "RetentionCell")
    Money netRevenue(Cohort.Cell cell) {
        return firm.money(cell.netRevenue());
    }
}
