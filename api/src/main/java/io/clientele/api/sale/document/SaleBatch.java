package io.clientele.api.sale.document;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.product.Fault;
import io.clientele.api.sale.product.Values;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one upsert by document, checked as far as that goes without the database. */
final class SaleBatch {

    private final Map<String, GivenDocument> documents = new LinkedHashMap<>();

    SaleBatch(List<SaleRow> rows, SaleRowCheck check) {
        for (var index = 0; index < rows.size(); index++) {
            take(index, rows.get(index), check);
        }
        if (documents.size() > 1) {
            Values.refuseLargeBatch(rows.size());
        }
        documents.values().forEach(GivenDocument::compareRows);
    }

    /** Those with nothing against them so far. */
    List<GivenDocument> sound() {
        return documents.values().stream().filter(GivenDocument::sound).toList();
    }

    List<Rejected> rejected() {
        return documents.values().stream().flatMap(GivenDocument::rejected).toList();
    }

    /** What the sound documents say in a field of the document, each once. */
    Collection<String> named(Function<SaleRow, @Nullable String> field) {
        return sound().stream()
                .filter(GivenDocument::posted)
                .flatMap(document -> Stream.ofNullable(field.apply(document.first())))
                .collect(Collectors.toSet());
    }

    private void take(int index, SaleRow row, SaleRowCheck check) {
        var key = Objects.requireNonNullElse(row.document(), "").strip();
        var document = documents.computeIfAbsent(key, GivenDocument::new);
        try {
            document.add(index, row.posted() ? check.checked(row) : unposted(key, row));
        } catch (Fault fault) {
            document.fault(index, fault);
        }
    }

    /** A row that takes its document back: nothing but its key and day matter. */
    private static SaleRow unposted(String key, SaleRow row) {
        try {
            Values.required(key, 120);
        } catch (Problem problem) {
            throw new Fault("document", key, problem);
        }
        return row;
    }
}
