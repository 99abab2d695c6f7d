package io.clientele.api.exchange;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.database.DataFolder;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.MembersOrder;
import io.clientele.api.exchange.kind.SavedMappings;
import io.clientele.api.exchange.load.Imports;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.job.Jobs;
import io.clientele.api.segment.selection.ListedMembers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /imports/{clients|contact-persons|products|sales|…}}: a file, put aside on disk and taken in by a job. */
@RestController
class ImportController {

    private final Jobs jobs;
    private final DataFolder folder;
    private final Callers callers;
    private final AuditTrail audit;
    private final ListedMembers members;
    private final SavedMappings mappings;

    ImportController(
            Jobs jobs,
            DataFolder folder,
            Callers callers,
            AuditTrail audit,
            ListedMembers members,
            SavedMappings mappings) {
        this.jobs = jobs;
        this.folder = folder;
        this.callers = callers;
        this.audit = audit;
        this.members = members;
        this.mappings = mappings;
    }

    /**
     * Takes a file.
     *
     * @param kind such as clients, contact-persons, products, sales or segment-members
     * @param source part of every key: 1 to 32 of a-z, 0-9, dot, dash, underscore
     * @param onError {@code skip} lets good rows land, {@code stop} none when one is rejected
     * @param whole of debt-snapshot: clients who are not in the file owe nothing on its day
     * @param ignore columns to leave aside, by comma
     * @param mapping name of a saved mapping: what headers of the file stand for
     * @param columns the same for this file alone, before the saved ones: a JSON object of columns by header, null leaves one aside
     * @param segment of segment-members: the id of the segment
     * @param mode of segment-members: ADD (by default), REMOVE or REPLACE
     * @param accepted what is told of rejected rows is in Russian where that is asked for by Accept-Language
     * @return the id of the job
     */
    @PostMapping("/imports/{kind}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> take(
            @PathVariable String kind,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "file") String source,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "skip") String onError,
            @RequestParam(defaultValue = "false") boolean createMissing,
            @RequestParam(defaultValue = "false") boolean replaceDocuments,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(defaultValue = "") List<String> ignore,
            @RequestParam @Nullable String mapping,
            @RequestParam @Nullable String columns,
            @RequestParam @Nullable String segment,
            @RequestParam @Nullable String mode,
            Locale accepted)
            throws IOException {
        var what = ImportKind.of(kind);
        check(source, onError);
        check(what, whole);
        if (file == null || file.isEmpty()) {
            throw new Problem("EMPTY_FILE", "Send the file as the multipart part `file`; it must not be empty.");
        }
        var caller = callers.current();
        var order = order(what, segment, mode, caller);
        var mapped = mappings.columns(what, mapping, columns);
        var saved = spool(file);
        var name = file.getOriginalFilename() == null ? kind : file.getOriginalFilename();
        var request = new ImportRequest(
                what,
                saved.toString(),
                name,
                source,
                dryRun,
                onError.equals("stop"),
                createMissing,
                replaceDocuments || whole,
                ignore,
                mapped,
                order,
                accepted);
        var job = jobs.start(Imports.JOB, request, caller);
        audit.record(caller, "import." + kind, name, "source " + source + (dryRun ? ", dry run" : ""));
        return Map.of("id", Ids.of(Jobs.TYPE, job));
    }

    private @Nullable MembersOrder order(
            ImportKind kind, @Nullable String segment, @Nullable String mode, Caller caller) {
        var order = MembersOrder.of(kind, segment, mode, caller);
        if (order != null) {
            members.check(order.segment(), order.mode());
        }
        return order;
    }

    private Path spool(MultipartFile file) throws IOException {
        var saved = folder.filesOf("uploads").resolve(UUID.randomUUID().toString());
        file.transferTo(saved);
        return saved;
    }

    private static void check(ImportKind kind, boolean whole) {
        if (whole && kind != ImportKind.DEBT_SNAPSHOT) {
            throw new Problem("BAD_PARAMETER", "`whole` is for debt-snapshot alone.");
        }
    }

    private static void check(String source, String onError) {
        if (!source.matches("[a-z0-9._-]{1,32}")) {
            throw new Problem("BAD_SOURCE", "`source` is 1 to 32 of a-z, 0-9, dot, dash and underscore.");
        }
        if (!onError.equals("skip") && !onError.equals("stop")) {
            throw new Problem("BAD_PARAMETER", "`onError` is skip or stop.");
        }
    }
}
