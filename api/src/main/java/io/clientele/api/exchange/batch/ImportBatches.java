package io.clientele.api.exchange.batch;

import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.exchange.commerceml.content.CommerceMlOrder;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.exchange.load.Imports;
import io.clientele.api.firm.Problem;
import io.clientele.api.job.Job;
import io.clientele.api.job.Jobs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports, told from their jobs. */
@Component
class ImportBatches {

    /** The jobs that take files in. */
    static final Set<String> JOBS = Set.of(Imports.JOB, CommerceMlOrder.JOB);

    private final Jobs jobs;
    private final Callers callers;
    private final JsonMapper json;

    ImportBatches(Jobs jobs, Callers callers, JsonMapper json) {
        this.jobs = jobs;
        this.callers = callers;
        this.json = json;
    }

    /** The import of that number, if there is one and the caller may see it. */
    Optional<ImportBatch> find(long number, Caller caller) {
        return jobs.find(number, caller)
                .filter(job -> JOBS.contains(job.kind()))
                .map(job -> of(List.of(job)).getFirst());
    }

    /** The imports that these jobs are. */
    List<ImportBatch> of(List<Job> imports) {
        var names = new HashMap<Integer, Optional<String>>();
        return imports.stream()
                .map(job -> new ImportBatch(
                        job,
                        request(job),
                        startedBy(job.account(), names),
                        job.summary() == null ? null : json.readValue(job.summary(), ImportSummary.class)))
                .toList();
    }

    private ImportRequest request(Job job) {
        return job.kind().equals(CommerceMlOrder.JOB)
                ? json.readValue(job.parameters(), CommerceMlOrder.class).request()
                : json.readValue(job.parameters(), ImportRequest.class);
    }

    private @Nullable String startedBy(@Nullable Integer account, Map<Integer, Optional<String>> names) {
        return account == null
                ? null
                : names.computeIfAbsent(account, this::username).orElse(null);
    }

    private Optional<String> username(int account) {
        try {
            return Optional.of(callers.of(account).username());
        } catch (Problem gone) {
            return Optional.empty();
        }
    }
}
