package io.clientele.api.exchange.batch;

import io.clientele.api.access.Callers;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.trail.ImportTrails;
import io.clientele.api.exchange.trail.ImportTrails.UndoneImport;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.job.Jobs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who took in which file when, and what came of it: what the jobs of imports know. */
@Controller
class ImportBatchController {

    private static final String LIST = "importBatches/NEWEST";

    private final Jobs jobs;
    private final ImportBatches batches;
    private final ImportTrails trails;
    private final Callers callers;
    private final Cursors cursors;

    ImportBatchController(Jobs jobs, ImportBatches batches, ImportTrails trails, Callers callers, Cursors cursors) {
        this.jobs = jobs;
        this.batches = batches;
        this.trails = trails;
        this.callers = callers;
        this.cursors = cursors;
    }

    @QueryMapping
    @Nullable
    ImportBatch importBatch(@Argument int number) {
        return batches.find(number, callers.current()).orElse(null);
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
        var read = jobs.page(caller, ImportBatches.JOBS, !paging.backward(), from, paging.size() + 1);
        return Page.of(
                paging,
                batches.of(paging.backward() ? read.reversed() : read),
                batch -> cursors.of(LIST, Long.toString(batch.job().number())),
                () -> jobs.count(caller, ImportBatches.JOBS));
    }

    @SchemaMapping
    long number(ImportBatch batch) {
        return batch.job().number();
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

    @BatchMapping
    Map<ImportBatch, UndoneImport> undone(List<ImportBatch> imports) {
        var byNumber = trails.undone(
                imports.stream().map(batch -> batch.job().number()).toList());
        var undone = new HashMap<ImportBatch, UndoneImport>();
        imports.forEach(batch -> {
            var one = byNumber.get(batch.job().number());
            if (one != null) {
                undone.put(batch, one);
            }
        });
        return undone;
    }
}
