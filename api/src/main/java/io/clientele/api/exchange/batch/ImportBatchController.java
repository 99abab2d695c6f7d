package io.clientele.api.exchange.batch;

import io.clientele.api.access.Callers;
import io.clientele.api.exchange.ImportKind;
import io.clientele.api.exchange.ImportRequest;
import io.clientele.api.exchange.ImportSummary;
import io.clientele.api.exchange.Imports;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.job.Job;
import io.clientele.api.job.Jobs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** Who took in which file when, and what came of it: what the jobs of imports know. */
@Controller
class ImportBatchController {

    private static final String LIST = "importBatches/NEWEST";

    private final Jobs jobs;
    private final Callers callers;
    private final Cursors cursors;
    private final JsonMapper json;

    ImportBatchController(Jobs jobs, Callers callers, Cursors cursors, JsonMapper json) {
        this.jobs = jobs;
        this.callers = callers;
        this.cursors = cursors;
        this.json = json;
    }

    @QueryMapping
    Page<ImportBatch> importBatches(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        var paging = Paging.of(first, after, last, before);
        var caller = callers.current();
        var cursor = paging.cursor();
        var from = cursor == null ? null : Long.valueOf(cursors.position(LIST, cursor));
        var read = jobs.page(caller, Imports.JOB, !paging.backward(), from, paging.size() + 1);
        return Page.of(
                paging,
                batches(paging.backward() ? read.reversed() : read),
                batch -> cursors.of(LIST, Long.toString(batch.job().number())),
                () -> jobs.count(caller, Imports.JOB));
    }

    private List<ImportBatch> batches(List<Job> imports) {
        var names = new HashMap<Integer, Optional<String>>();
        return imports.stream()
                .map(job -> new ImportBatch(
                        job,
                        json.readValue(job.parameters(), ImportRequest.class),
                        startedBy(job.account(), names),
                        job.summary() == null ? null : json.readValue(job.summary(), ImportSummary.class)))
                .toList();
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

    @SchemaMapping
    ImportKind kind(ImportBatch batch) {
        return batch.request().kind();
    }

    @SchemaMapping
    String fileName(ImportBatch batch) {
        return batch.request().fileName();
    }

    @SchemaMapping
    String source(ImportBatch batch) {
        return batch.request().source();
    }

    @SchemaMapping
    boolean dryRun(ImportBatch batch) {
        return batch.request().dryRun();
    }
}
