package io.clientele.api.segment.oracle;

import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.field.ClientField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A firm's clients and all that happened with them, as plain objects that may be changed. */
final class World {

    static final class Person {
        final String id;
        final Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
        final Set<String> categories = new HashSet<>();
        final Map<String, List<String>> properties = new HashMap<>();

        Person(String id) {
            this.id = id;
        }
    }

    static final class Buyer {
        final String id;
        final int number;
        final Map<ClientField, List<String>> fields = new EnumMap<>(ClientField.class);
        final Set<String> categories = new HashSet<>();
        final Map<String, List<String>> properties = new HashMap<>();
        final List<Person> people = new ArrayList<>();

        Buyer(String id, int number) {
            this.id = id;
            this.number = number;
        }

        List<String> values(ClientField field) {
            return fields.getOrDefault(field, List.of());
        }

        boolean yes(ClientField field, boolean otherwise) {
            var values = values(field);
            return values.isEmpty() ? otherwise : values.getFirst().equals("true");
        }

        boolean inUniverse() {
            return yes(ClientField.ACTIVE, true) && !yes(ClientField.ANONYMOUS, false);
        }
    }

    record Line(String product, BigDecimal quantity, BigDecimal amount, BigDecimal vat, BigDecimal cost) {}

    record Document(
            String id,
            @Nullable Buyer buyer,
            LocalDate day,
            @Nullable String channel,
            List<Line> lines) {

        boolean isReturn() {
            return lines.stream().allMatch(line -> line.amount().signum() < 0);
        }
    }

    record Talk(
            String id,
            Buyer buyer,
            String kind,
            LocalDate day,
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String product) {}

    record Bill(String id, Buyer buyer, LocalDate issued, LocalDate due, BigDecimal amount) {}

    /** @param bill null closes the oldest */
    record Payment(
            String id,
            Buyer buyer,
            LocalDate day,
            BigDecimal amount,
            @Nullable String bill) {}

    LocalDate today;
    final List<Buyer> buyers = new ArrayList<>();
    final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<Buyer, List<Document>> byBuyer = new HashMap<>();
    final Map<String, Talk> talks = new LinkedHashMap<>();
    final Map<String, Bill> bills = new LinkedHashMap<>();
    final Map<String, Payment> payments = new LinkedHashMap<>();

    World(LocalDate today) {
        this.today = today;
    }

    /** Found out once for each state of the documents; whoever changes them calls {@link #changed}. */
    List<Document> documentsOf(Buyer buyer) {
        if (byBuyer.isEmpty()) {
            documents.values().stream()
                    .filter(document -> document.buyer() != null)
                    .forEach(document -> byBuyer.computeIfAbsent(document.buyer(), one -> new ArrayList<>())
                            .add(document));
        }
        return byBuyer.getOrDefault(buyer, List.of());
    }

    void changed() {
        byBuyer.clear();
    }
}
