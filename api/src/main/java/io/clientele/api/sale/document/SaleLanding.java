package io.clientele.api.sale.document;

import io.clientele.api.database.Change;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Firm;
import io.clientele.api.sale.document.SaleDocument.Head;
import io.clientele.api.sale.document.StoredDocuments.Placed;
import io.clientele.api.sale.document.StoredDocuments.Stored;
import io.clientele.api.sale.product.Fault;
import io.clientele.api.sale.product.ProductCard;
import io.clientele.api.sale.product.ProductCards;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.ProductKeys;
import io.clientele.api.sale.product.Products;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a batch with what is stored and writes the difference, under the room's lock. */
@Component
class SaleLanding {

    private static final Duration FARTHEST_MOVE = Duration.ofDays(90);

    /** Who the texts of a batch mean. */
    record People(Map<String, Integer> clients, Map<String, Integer> managers) {}

    private final Firm firm;
    private final ProductKeys productKeys;
    private final Products products;
    private final StoredDocuments documents;
    private final SaleReversal reversal;

    SaleLanding(
            Firm firm, ProductKeys productKeys, Products products, StoredDocuments documents, SaleReversal reversal) {
        this.firm = firm;
        this.productKeys = productKeys;
        this.products = products;
        this.documents = documents;
        this.reversal = reversal;
    }

    Outcome land(String source, SaleBatch batch, People people, SaleOptions options, Change change) {
        var known = products(source, batch, options.createMissing(), change);
        batch.sound().stream()
                .filter(GivenDocument::posted)
                .forEach(document -> document.faultsOfProducts(text -> unknown(text, known.get(text))));
        var landing = new Landing(source, people, known, options.replaceDocuments(), change);
        landing.land(batch.sound());
        return landing.outcome(batch);
    }

    Outcome remove(String source, List<String> keys, Change change) {
        var stored = documents.of(source, keys);
        documents.remove(List.copyOf(stored.values()));
        stored.values().forEach(sale -> {
            var head = sale.document().head();
            change.touch(head.client(), head.day());
        });
        var missing = IntStream.range(0, keys.size())
                .filter(place -> !stored.containsKey(keys.get(place)))
                .mapToObj(place -> new Rejected(
                        place,
                        "document",
                        keys.get(place),
                        "NOT_FOUND",
                        "There is no document %s.".formatted(keys.get(place))))
                .toList();
        return new Outcome(0, stored.size(), 0, missing);
    }

    private Map<String, List<Integer>> products(String source, SaleBatch batch, boolean createMissing, Change change) {
        var texts = batch.sound().stream()
                .filter(GivenDocument::posted)
                .flatMap(document -> document.rows().stream().map(SaleRow::product))
                .collect(Collectors.toSet());
        var known = new HashMap<>(productKeys.of(source, texts));
        var missing =
                texts.stream().filter(text -> !known.containsKey(text)).sorted().toList();
        if (createMissing && !missing.isEmpty()) {
            var cards = missing.stream()
                    .map(text -> new ProductCard(text, Map.of(ProductField.NAME, text)))
                    .toList();
            products.land(source, new ProductCards(cards), change);
            known.putAll(productKeys.of(source, missing));
        }
        return known;
    }

    private static @Nullable Fault unknown(String text, @Nullable List<Integer> found) {
        if (found == null) {
            return new Fault(
                    "product",
                    text,
                    "UNKNOWN_PRODUCT",
                    "No product has the external id or the name %s; load products first or let missing ones be created."
                            .formatted(text));
        }
        return found.size() == 1
                ? null
                : new Fault(
                        "product",
                        text,
                        "AMBIGUOUS_PRODUCT",
                        "%d products are called %s; name one by its external id.".formatted(found.size(), text));
    }

    /** One batch on its way in. */
    private final class Landing {

        private final String source;
        private final People people;
        private final Map<String, List<Integer>> known;
        private final boolean replacing;
        private final Change change;
        private final List<Stored> written = new ArrayList<>();
        private final List<Stored> removed = new ArrayList<>();
        private final List<Placed> writtenLines = new ArrayList<>();
        private final List<Placed> removedLines = new ArrayList<>();
        private long lastId = documents.lastId();
        private int created;
        private int changed;
        private int unchanged;

        private Landing(
                String source, People people, Map<String, List<Integer>> known, boolean replacing, Change change) {
            this.source = source;
            this.people = people;
            this.known = known;
            this.replacing = replacing;
            this.change = change;
        }

        private void land(List<GivenDocument> given) {
            if (given.isEmpty()) {
                return;
            }
            var stored = documents.of(
                    source, given.stream().map(GivenDocument::document).toList());
            given.forEach(document -> take(document, stored.get(document.document())));
            change.follow(SaleReversal.TYPE, () -> reversal.images(source, concerned()), this::store);
        }

        private void store() {
            documents.remove(removed);
            documents.removeLines(removedLines);
            documents.write(source, written);
            documents.writeLines(writtenLines);
        }

        private List<String> concerned() {
            return Stream.concat(written.stream(), removed.stream())
                    .map(sale -> sale.document().head().document())
                    .toList();
        }

        private Outcome outcome(SaleBatch batch) {
            return new Outcome(created, changed, unchanged, batch.rejected());
        }

        private void take(GivenDocument given, @Nullable Stored before) {
            if (before != null && movedTooFar(given, before)) {
                return;
            }
            if (!given.posted()) {
                remove(given, before);
                return;
            }
            var document = document(given);
            if (before == null) {
                create(given, document);
            } else if (repriced(document, before.document())) {
                given.faultAll(new Fault(
                        "rate",
                        given.first().rate(),
                        "DOCUMENT_DISAGREES",
                        "Lines of document %s that are stored and not sent have another currency or rate; send all of them."
                                .formatted(given.document())));
            } else {
                change(given, before, before.document().taking(document, replacing));
            }
        }

        private boolean movedTooFar(GivenDocument given, Stored before) {
            var stored = before.document().head().soldAt();
            var tooFar = Duration.between(stored, given.earliest()).abs().compareTo(FARTHEST_MOVE) > 0;
            if (tooFar) {
                given.faultAll(new Fault(
                        "sold_at",
                        given.earliest(),
                        "DOCUMENT_MOVED_TOO_FAR",
                        "Document %s is stored at %s, more than 90 days away: it looks like another document of that number."
                                .formatted(given.document(), stored)));
            }
            return tooFar;
        }

        private boolean repriced(SaleDocument given, SaleDocument stored) {
            return !replacing
                    && !given.head().samePrices(stored.head())
                    && !given.lines().keySet().containsAll(stored.lines().keySet());
        }

        private void remove(GivenDocument given, @Nullable Stored before) {
            if (before == null) {
                unchanged += given.size();
                return;
            }
            changed += given.size();
            removed.add(before);
            touch(before.document().head());
        }

        private void create(GivenDocument given, SaleDocument document) {
            if (fits(given, document)) {
                lastId++;
                var sale = new Stored(lastId, document);
                created += given.size();
                write(sale, document.lines().values());
            }
        }

        private void change(GivenDocument given, Stored before, SaleDocument after) {
            if (after.equals(before.document())) {
                unchanged += given.size();
                return;
            }
            if (fits(given, after)) {
                count(given, before.document(), after);
                var sale = new Stored(before.id(), after);
                touch(before.document().head());
                write(sale, differing(before.document(), after));
                before.document().lines().values().stream()
                        .filter(line -> !after.lines().containsKey(line.line()))
                        .forEach(line -> removedLines.add(new Placed(sale, line)));
            }
        }

        private void count(GivenDocument given, SaleDocument before, SaleDocument after) {
            var moved = !before.head().equals(after.head());
            for (var row : given.rows()) {
                var stored = before.lines().get(row.line());
                if (stored == null) {
                    created++;
                } else if (moved || !stored.equals(after.lines().get(row.line()))) {
                    changed++;
                } else {
                    unchanged++;
                }
            }
        }

        /** Lines repeat their document's client, day and being a return: when one of these changes, all are written. */
        private List<SaleLine> differing(SaleDocument before, SaleDocument after) {
            var copiesDiffer = before.head().client() != after.head().client()
                    || !before.head().day().equals(after.head().day())
                    || before.isReturn() != after.isReturn();
            return after.lines().values().stream()
                    .filter(line -> copiesDiffer || !line.equals(before.lines().get(line.line())))
                    .toList();
        }

        private boolean fits(GivenDocument given, SaleDocument document) {
            if (!document.hasTotals()) {
                given.faultAll(new Fault(
                        "amount",
                        null,
                        "TOO_LARGE",
                        "The totals of document %s are too large.".formatted(given.document())));
            }
            return given.sound();
        }

        private void write(Stored sale, Iterable<SaleLine> lines) {
            written.add(sale);
            lines.forEach(line -> writtenLines.add(new Placed(sale, line)));
            touch(sale.document().head());
        }

        private void touch(Head head) {
            change.touch(head.client(), head.day());
        }

        private SaleDocument document(GivenDocument given) {
            var row = given.first();
            var currency = Objects.requireNonNull(row.currency());
            var head = new Head(
                    given.document(),
                    given.earliest(),
                    row.client() == null ? 0 : people.clients().getOrDefault(row.client(), 0),
                    row.channel(),
                    currency,
                    Objects.requireNonNullElse(row.rate(), BigDecimal.ONE),
                    row.manager() == null ? null : people.managers().get(row.manager()),
                    row.organization(),
                    row.department(),
                    row.returnOf());
            var foreign = !currency.equals(firm.currency());
            return SaleDocument.of(
                    head,
                    given.rows().stream()
                            .map(line -> SaleLine.of(line, product(line), foreign))
                            .toList());
        }

        private int product(SaleRow row) {
            return Objects.requireNonNull(known.get(row.product())).getFirst();
        }
    }
}
