package io.clientele.api.exchange.batch;

import io.clientele.api.exchange.trail.ImportedRow;
import io.clientele.api.exchange.trail.TrailRows;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What an import did to each thing. */
@Controller
class ImportedRowController {

    private final TrailRows trail;
    private final Cursors cursors;

    ImportedRowController(TrailRows trail, Cursors cursors) {
        this.trail = trail;
        this.cursors = cursors;
    }

    @SchemaMapping
    Page<ImportedRow> rows(
            ImportBatch batch,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        var job = batch.job().number();
        var list = "importBatch/rows/" + job;
        var paging = Paging.of(first, after, last, before);
        var cursor = paging.cursor();
        var from = cursor == null ? null : Integer.valueOf(cursors.position(list, cursor));
        var read = trail.page(job, !paging.backward(), from, paging.size() + 1);
        return Page.of(
                paging,
                paging.backward() ? read.reversed() : read,
                row -> cursors.of(list, Integer.toString(row.number())),
                () -> trail.count(job));
    }

    @SchemaMapping
    String type(ImportedRow row) {
        return row.type().toUpperCase(Locale.ROOT);
    }

    @SchemaMapping
    String thing(ImportedRow row) {
        return Ids.of(row.type(), row.thing());
    }
}
