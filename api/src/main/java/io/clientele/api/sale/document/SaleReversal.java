package io.clientele.api.sale.document;

import io.clientele.api.client.Clients;
import io.clientele.api.database.Change;
import io.clientele.api.database.Change.Image;
import io.clientele.api.database.Room;
import io.clientele.api.database.trace.Images;
import io.clientele.api.database.trace.Reversal;
import io.clientele.api.sale.document.stored.SaleDocument;
import io.clientele.api.sale.document.stored.SaleDocument.Head;
import io.clientele.api.sale.document.stored.SaleLine;
import io.clientele.api.sale.document.stored.StoredDocuments;
import io.clientele.api.sale.document.stored.StoredDocuments.Stored;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes sale documents what they were, with all their lines. */
@Component
class SaleReversal implements Reversal {

    static final String TYPE = "Sale";

    /** A document as images hold it. */
    record Kept(Head head, List<SaleLine> lines) {}

    private final StoredDocuments documents;
    private final Clients clients;
    private final JdbcClient jdbc;

    SaleReversal(StoredDocuments documents, Clients clients, JdbcClient jdbc) {
        this.documents = documents;
        this.clients = clients;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Room room() {
        return Room.SALE;
    }

    @Override
    public Map<String, Image> images(String source, Collection<String> keys) {
        var images = new HashMap<String, Image>();
        if (!keys.isEmpty()) {
            documents.of(source, keys).forEach((key, stored) -> images.put(key, image(stored)));
        }
        return images;
    }

    @Override
    public Collection<String> restore(String source, Map<String, @Nullable Image> before, Change change) {
        var now = List.copyOf(documents.of(source, before.keySet()).values());
        documents.remove(now);
        var back = numbered(before.values().stream()
                .filter(Objects::nonNull)
                .map(SaleReversal::stored)
                .toList());
        documents.add(source, back);
        Stream.concat(now.stream(), back.stream())
                .map(sale -> sale.document().head())
                .forEach(head -> change.touch(head.client(), head.day()));
        return clients.gone(back.stream()
                .map(sale -> sale.document().head())
                .collect(Collectors.toMap(Head::document, Head::client)));
    }

    /** The number of a document that was gone may be another's by now: then it comes back with a new one. */
    private List<Stored> numbered(List<Stored> back) {
        var taken = new HashSet<>(taken(back.stream().map(Stored::id).toList()));
        var last = new AtomicLong(documents.lastId());
        back.forEach(sale -> last.accumulateAndGet(sale.id(), Math::max));
        return back.stream()
                .map(sale -> taken.add(sale.id()) ? sale : new Stored(last.incrementAndGet(), sale.document()))
                .toList();
    }

    private Set<Long> taken(List<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from sale where id in (:ids)")
                        .param("ids", ids)
                        .query(Long.class)
                        .list());
    }

    private static Image image(Stored stored) {
        var document = stored.document();
        var lines = document.lines().values().stream()
                .sorted(Comparator.comparing(SaleLine::line))
                .toList();
        return Images.of(stored.id(), new Kept(document.head(), lines));
    }

    private static Stored stored(Image image) {
        var kept = Images.content(image, Kept.class);
        return new Stored(image.number(), SaleDocument.of(kept.head(), kept.lines()));
    }
}
