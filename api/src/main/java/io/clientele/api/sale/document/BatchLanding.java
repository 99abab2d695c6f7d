package io.clientele.api.sale.document;

import io.clientele.api.database.Change;
import io.clientele.api.database.Outcome;
import io.clientele.api.sale.document.stored.Differences;
import io.clientele.api.sale.document.stored.SaleDocument;
import io.clientele.api.sale.document.stored.SaleDocument.Head;
import io.clientele.api.sale.document.stored.StoredDocuments;
import io.clientele.api.sale.document.stored.StoredDocuments.Stored;
import io.clientele.api.sale.product.Fault;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One batch on its way in: each document is compared with what is stored, then the difference is written. */
final class BatchLanding {

    private static final Duration FARTHEST_MOVE = Duration.ofDays(90);

    private final StoredDocuments documents;
    private final SaleReversal reversal;
    private final String source;
    private final BatchNames names;
    private final boolean replacing;
    private final Change change;
    private final Differences differences = new Differences();
    private long lastId;
    private int created;
    private int changed;
    private int unchanged;

    BatchLanding(
            StoredDocuments documents,
            SaleReversal reversal,
            String source,
            BatchNames names,
            boolean replacing,
            Change change) {
        this.documents = documents;
        this.reversal = reversal;
        this.source = source;
        this.names = names;
        this.replacing = replacing;
        this.change = change;
        this.lastId = documents.lastId();
    }

    void land(List<GivenDocument> given) {
        if (given.isEmpty()) {
            return;
        }
        var stored =
                documents.of(source, given.stream().map(GivenDocument::document).toList());
        given.forEach(document -> take(document, stored.get(document.document())));
        change.follow(
                SaleReversal.TYPE,
                () -> reversal.images(source, differences.documents()),
                () -> differences.store(documents, source));
    }

    Outcome outcome(SaleBatch batch) {
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
        var document = names.document(given);
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
        differences.remove(before);
        touch(before.document().head());
    }

    private void create(GivenDocument given, SaleDocument document) {
        if (fits(given, document)) {
            lastId++;
            created += given.size();
            differences.make(new Stored(lastId, document));
            touch(document.head());
        }
    }

    private void change(GivenDocument given, Stored before, SaleDocument after) {
        if (after.equals(before.document())) {
            unchanged += given.size();
            return;
        }
        if (fits(given, after)) {
            count(given, before.document(), after);
            differences.change(before, new Stored(before.id(), after));
            touch(before.document().head());
            touch(after.head());
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

    private void touch(Head head) {
        change.touch(head.client(), head.day());
    }
}
