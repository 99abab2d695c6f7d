package io.clientele.api.exchange.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to do with a file.
 *
 * @param file where it was put, absolute
 * @param fileName as its sender calls it
 * @param source part of every key
 * @param dryRun check and report, land nothing
 * @param stopOnError land nothing when a row is rejected
 * @param createMissing let sales make clients and products they name
 * @param replaceDocuments what is not sent is gone: lines of documents, and of a whole snapshot the debts of clients
 * @param ignore columns to leave aside
 * @param mapping what its headers stand for where their own names do not say it; an empty column is left aside
 * @param members what to do with the clients listed; null unless the file is one of members
 * @param language of what is told of rejected rows; null is English, as in requests of earlier releases
 */
public record ImportRequest(
        ImportKind kind,
        String file,
        String fileName,
        String source,
        boolean dryRun,
        boolean stopOnError,
        boolean createMissing,
        boolean replaceDocuments,
        List<String> ignore,
        Map<String, String> mapping,
        @Nullable MembersOrder members,
        @Nullable Locale language) {

    /** Requests of earlier releases name no mapping. */
    public ImportRequest {
        mapping = Map.copyOf(Objects.requireNonNullElse(mapping, Map.of()));
    }

    /** Of somebody who reads English. */
    public ImportRequest(
            ImportKind kind,
            String file,
            String fileName,
            String source,
            boolean dryRun,
            boolean stopOnError,
            boolean createMissing,
            boolean replaceDocuments,
            List<String> ignore,
            Map<String, String> mapping,
            @Nullable MembersOrder members) {
        this(
                kind,
                file,
                fileName,
                source,
                dryRun,
                stopOnError,
                createMissing,
                replaceDocuments,
                ignore,
                mapping,
                members,
                null);
    }

    /** A plain import of the application's own file. */
    public static ImportRequest of(ImportKind kind, String file, String source) {
        return new ImportRequest(kind, file, file, source, false, false, false, false, List.of(), Map.of(), null);
    }
}
