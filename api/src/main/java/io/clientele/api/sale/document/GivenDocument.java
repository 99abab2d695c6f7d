package io.clientele.api.sale.document;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.sale.product.Fault;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows given of one document and what is wrong with them: a document lands whole or not at all. */
final class GivenDocument {

    private static final Map<String, Function<SaleRow, @Nullable Object>> SHARED = shared();

    private record Given(int index, SaleRow row) {}

    private final String document;
    private final List<Given> rows = new ArrayList<>();
    private final Map<String, Given> byLine = new LinkedHashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<Integer, Rejected> faults = new TreeMap<>();

    GivenDocument(String document) {
        this.document = document;
    }

    String document() {
        return document;
    }

    /** A checked row; one equal to another counts once. */
    void add(int index, SaleRow row) {
        var given = new Given(index, row);
        var same = row.posted() ? byLine.putIfAbsent(row.line(), given) : null;
        if (same == null) {
            rows.add(given);
        } else if (!same.row().equals(row)) {
            rows.add(given);
            ambiguous.add(row.line());
        }
    }

    void fault(int index, Fault fault) {
        faults.put(index, fault.at(index));
    }

    /** Every row has the same fault. */
    void faultAll(Fault fault) {
        rows.forEach(given -> fault(given.index(), fault));
    }

    void faultsOfProducts(Function<String, @Nullable Fault> judgement) {
        for (var given : rows) {
            var fault = judgement.apply(given.row().product());
            if (fault != null) {
                fault(given.index(), fault);
            }
        }
    }

    boolean sound() {
        return faults.isEmpty();
    }

    int size() {
        return rows.size();
    }

    SaleRow first() {
        return rows.getFirst().row();
    }

    boolean posted() {
        return first().posted();
    }

    LocalDateTime earliest() {
        return rows.stream()
                .map(given -> given.row().soldAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Collection<SaleRow> rows() {
        return rows.stream().map(Given::row).toList();
    }

    Stream<Rejected> rejected() {
        if (sound()) {
            return Stream.empty();
        }
        rows.forEach(given -> faults.computeIfAbsent(given.index(), this::incomplete));
        return faults.values().stream();
    }

    /** Finds lines given twice with different content, and what belongs to the document but differs between its lines. */
    void compareRows() {
        rows.stream()
                .filter(given -> ambiguous.contains(given.row().line()))
                .forEach(given -> fault(
                        given.index(),
                        new Fault(
                                "line",
                                given.row().line(),
                                "DUPLICATE_KEY",
                                "The line is given more than once, with different content.")));
        if (sound() && rows.size() > 1) {
            SHARED.entrySet().stream()
                    .filter(field -> differs(field.getValue()))
                    .findFirst()
                    .ifPresent(field -> disagree(field.getKey()));
        }
    }

    private boolean differs(Function<SaleRow, @Nullable Object> field) {
        var expected = field.apply(first());
        for (var given : rows) {
            if (!Objects.equals(field.apply(given.row()), expected)) {
                return true;
            }
        }
        return false;
    }

    private void disagree(String column) {
        faultAll(new Fault(
                column,
                document,
                "DOCUMENT_DISAGREES",
                "The lines of document %s must agree on %s, which belongs to the document."
                        .formatted(document, column)));
    }

    private Rejected incomplete(int index) {
        return new Rejected(
                index,
                "document",
                document,
                "DOCUMENT_INCOMPLETE",
                "Another line of document %s is rejected; a document is taken whole.".formatted(document));
    }

    private static Map<String, Function<SaleRow, @Nullable Object>> shared() {
        var fields = new LinkedHashMap<String, Function<SaleRow, @Nullable Object>>();
        fields.put("posted", SaleRow::posted);
        fields.put("client", SaleRow::client);
        fields.put("sold_at", row -> row.soldAt().toLocalDate());
        fields.put("channel", SaleRow::channel);
        fields.put("currency", SaleRow::currency);
        fields.put("rate", SaleRow::rate);
        fields.put("manager", SaleRow::manager);
        fields.put("organization", SaleRow::organization);
        return fields;
    }
}
