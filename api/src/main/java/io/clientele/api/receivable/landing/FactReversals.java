package io.clientele.api.receivable.landing;

import io.clientele.api.client.Clients;
import io.clientele.api.database.Change;
import io.clientele.api.database.Change.Image;
import io.clientele.api.database.Room;
import io.clientele.api.database.trace.Images;
import io.clientele.api.database.trace.Reversal;
import io.clientele.api.receivable.landing.FactRows.Numbered;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes invoices and payments what they were. */
@Configuration(proxyBeanMethods = false)
class FactReversals {

    @Bean
    Reversal invoicesReversal(FactRows rows, Clients clients) {
        return new OfBook(Book.INVOICES, rows, clients);
    }

    @Bean
    Reversal paymentsReversal(FactRows rows, Clients clients) {
        return new OfBook(Book.PAYMENTS, rows, clients);
    }

    /** The images of facts as they stand, by key. */
    static Map<String, Image> images(FactRows rows, Book book, String source, Collection<String> keys) {
        var images = new HashMap<String, Image>();
        rows.of(book, source, keys)
                .forEach((key, numbered) -> images.put(key, Images.of(numbered.id(), numbered.fact())));
        return images;
    }

    private record OfBook(Book book, FactRows rows, Clients clients) implements Reversal {

        @Override
        public String type() {
            return book.type();
        }

        @Override
        public Room room() {
            return Room.RECEIVABLE;
        }

        @Override
        public Map<String, Image> images(String source, Collection<String> keys) {
            return FactReversals.images(rows, book, source, keys);
        }

        @Override
        public Collection<String> restore(String source, Map<String, @Nullable Image> before, Change change) {
            var back = before.values().stream()
                    .filter(Objects::nonNull)
                    .map(image -> new Numbered((int) image.number(), Images.content(image, Fact.class)))
                    .toList();
            var now = rows.of(book, source, before.keySet()).values();
            rows.remove(book, now);
            rows.write(book, source, back);
            Stream.concat(now.stream(), back.stream())
                    .map(Numbered::fact)
                    .forEach(fact -> change.touch(fact.client(), fact.day()));
            return clients.gone(back.stream().map(Numbered::fact).collect(Collectors.toMap(Fact::key, Fact::client)));
        }
    }
}
