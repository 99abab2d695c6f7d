package io.clientele.api.sale.purchase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Every document of a few clients, out of the columns. When clients change, each question about purchases is asked about the same
 * few again: their documents lie far apart, and are looked up for the first and kept together for the others.
 */
@Component
class DocumentsOfClients {

    private static final int FEW = 5_000;

    /** Some twenty megabytes of them. */
    private static final int MOST_DOCUMENTS = 300_000;

    private static final int KEPT = 2;

    private record Key(long sales, RoaringBitmap clients) {}

    /**
     * @param document its place among them, from 1
     * @param day since 1970-01-01
     * @param channel its code
     */
    record Document(
            int client, long document, int day, int channel, long amount, long quantity, long margin, boolean isReturn)
            implements RunningSum.Piece {

        private static Document of(SaleMonth month, int at, int place) {
            return new Document(
                    month.client(at),
                    place,
                    month.day(at),
                    month.channel(at),
                    month.amount(at),
                    month.quantity(at),
                    month.margin(at),
                    month.isReturn(at));
        }
    }

    private final Cache<Key, List<Document>> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Client by client; nothing when these are everyone, or too many. */
    Optional<List<Document>> of(@Nullable RoaringBitmap clients, Sheet sheet) {
        if (clients == null || clients.getCardinality() > FEW) {
            return Optional.empty();
        }
        var key = new Key(sheet.version(), clients);
        return Optional.ofNullable(known.getIfPresent(key)).or(() -> read(key, sheet));
    }

    private Optional<List<Document>> read(Key key, Sheet sheet) {
        var documents = sheet.months().stream()
                .mapToLong(month -> key.clients().stream()
                        .mapToLong(client -> month.firstOf(client + 1) - month.firstOf(client))
                        .sum())
                .sum();
        return documents > MOST_DOCUMENTS ? Optional.empty() : Optional.of(kept(key, sheet));
    }

    private List<Document> kept(Key key, Sheet sheet) {
        var documents = new ArrayList<Document>();
        key.clients().forEach((int client) -> sheet.months().forEach(month -> add(month, client, documents)));
        known.put(new Key(key.sales(), key.clients().clone()), documents);
        return documents;
    }

    private static void add(SaleMonth month, int client, List<Document> documents) {
        for (var at = month.firstOf(client); at < month.size() && month.client(at) == client; at++) {
            documents.add(Document.of(month, at, documents.size() + 1));
        }
    }
}
