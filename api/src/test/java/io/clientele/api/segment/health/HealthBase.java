package io.clientele.api.segment.health;

import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A hundred clients with gaps in their cards, and lists of them that are more or less alike; in plain Java. */
final class HealthBase {

    static final String SOURCE = "health";
    static final int LISTS = 24;
    private static final int CLIENTS = 100;

    record Buyer(
            String name,
            @Nullable String city,
            @Nullable String email,
            @Nullable String staff,
            boolean active) {}

    /** A warning of a twin or of a gap. */
    record Told(String about, int clients, int among, BigDecimal percent) {}

    private final Random random = new Random(17);
    private final List<Buyer> buyers = new ArrayList<>();
    private final Map<String, Set<String>> lists = new TreeMap<>();
    private Map<String, Integer> ids = Map.of();

    /** Loads the clients, and thinks of the lists. */
    void into(Clients clients) {
        IntStream.range(0, CLIENTS).mapToObj(this::buyer).forEach(buyers::add);
        clients.upsert(SOURCE, buyers.stream().map(buyer -> card(buyer).card()).toList());
        ids = clients.idsOf(SOURCE, buyers.stream().map(Buyer::name).toList());
        while (lists.size() < LISTS) {
            lists.put("List %02d".formatted(lists.size()), list());
        }
    }

    List<Buyer> buyers() {
        return buyers;
    }

    /** Names of members by the name of the list. */
    Map<String, Set<String>> lists() {
        return lists;
    }

    List<Integer> ids(Collection<String> names) {
        return names.stream().map(ids::get).map(Objects::requireNonNull).toList();
    }

    record Pair(String other, int both, int either) {

        void ifAlike(Set<Told> twins) {
            if (both * 100 > either * 95) {
                twins.add(new Told(other, both, either, percent(both, either)));
            }
        }
    }

    Pair twin(String name, String other) {
        var one = Objects.requireNonNull(lists.get(name));
        var two = Objects.requireNonNull(lists.get(other));
        var both = new HashSet<>(one);
        both.retainAll(two);
        var either = new HashSet<>(one);
        either.addAll(two);
        return name.equals(other) ? new Pair(other, 0, 1) : new Pair(other, both.size(), either.size());
    }

    static void missing(String about, List<Buyer> universe, Predicate<Buyer> lacking, List<Told> expected) {
        var missing = (int) universe.stream().filter(lacking).count();
        if (missing * 5 > universe.size()) {
            expected.add(new Told(about, missing, universe.size(), percent(missing, universe.size())));
        }
    }

    private Buyer buyer(int number) {
        return new Buyer(
                "h" + number,
                random.nextInt(10) < 2 ? null : "City " + random.nextInt(3),
                random.nextInt(10) < 6 ? null : "mail%d@example.com".formatted(number),
                random.nextInt(10) < 3 ? null : String.valueOf(random.nextInt(50)),
                random.nextInt(6) > 0);
    }

    private static Card card(Buyer buyer) {
        var card = Card.of(buyer.name())
                .with(ClientField.ACTIVE, String.valueOf(buyer.active()))
                .with(ClientField.MANAGER, buyer.active() ? "Ann" : "Bob");
        if (buyer.city() != null) {
            card.with(ClientField.CITY, buyer.city());
        }
        if (buyer.email() != null) {
            card.with(ClientField.EMAIL, buyer.email());
        }
        if (buyer.staff() != null) {
            card.property("staff", buyer.staff());
        }
        return card;
    }

    /** Now a new one, now one that differs a little from one there is. */
    private Set<String> list() {
        var active = buyers.stream().filter(Buyer::active).map(Buyer::name).toList();
        if (lists.isEmpty() || random.nextInt(3) == 0) {
            var size = 20 + random.nextInt(40);
            return new TreeSet<>(random.ints(0, active.size())
                    .distinct()
                    .limit(size)
                    .mapToObj(active::get)
                    .toList());
        }
        var like = new TreeSet<>(List.copyOf(lists.values()).get(random.nextInt(lists.size())));
        for (var change = random.nextInt(3); change > 0; change--) {
            var client = active.get(random.nextInt(active.size()));
            if (!like.remove(client)) {
                like.add(client);
            }
        }
        return like;
    }

    /** In tenths, half up. */
    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf((part * 2_000L + whole) / (2L * whole), 1);
    }
}
