package io.clientele.api.segment.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.client.order.ClientOrder;
import io.clientele.api.client.order.ClientOrders;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * All clients in every order that lists have. What was asked for last is kept, as much as a part of the memory holds, so that
 * pages are cut out of it without sorting, and go on in the order they began in while the data moves on.
 */
@Component
public class Rankings {

    private static final int PART_OF_MEMORY = 8;

    private record Key(String order, String state) {}

    private final ClientOrders orders;
    private final Figures figures;
    private final Snapshots snapshots;
    private final Cache<Key, Ranking> kept;

    @Autowired
    Rankings(ClientOrders orders, Figures figures, Snapshots snapshots) {
        this(orders, figures, snapshots, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    Rankings(ClientOrders orders, Figures figures, Snapshots snapshots, long bytes) {
        this.orders = orders;
        this.figures = figures;
        this.snapshots = snapshots;
        this.kept = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(bytes)
                .<Key, Ranking>weigher((key, ranking) -> (int) Math.min(Integer.MAX_VALUE, ranking.bytes()))
                .build();
    }

    /** As the data is now. */
    public Ranking now(Ordering asked) {
        return switch (asked.by()) {
            case NAME -> Ranking.of(asked.by(), "", orders.byName());
            case ID -> Ranking.of(asked.by(), "", orders.newestFirst().reversed());
            case AMOUNT, LAST_PURCHASE, DEBT, SINCE -> {
                var state = state(asked);
                yield kept.get(new Key(asked.name(), state), key -> made(asked, state));
            }
        };
    }

    /**
     * As the data was when a page was read that this one follows.
     *
     * @param state of that page's ranking
     * @throws Problem {@code CURSOR_EXPIRED} when it is not kept any more
     */
    public Ranking at(String state, Ordering asked) {
        if (state.isEmpty() || state.equals(state(asked))) {
            return now(asked);
        }
        var ranking = kept.getIfPresent(new Key(asked.name(), state));
        if (ranking == null) {
            throw new Problem(
                    "CURSOR_EXPIRED",
                    "The data has changed since, and the order that the cursor comes from is not kept any more: begin again without a cursor.");
        }
        return ranking;
    }

    private Ranking made(Ordering asked, String state) {
        return asked.by() == MemberOrder.SINCE
                ? Ranking.of(asked.by(), state, latestFirst(entries(asked)))
                : Ranking.largestFirst(asked.by(), state, figures.ofAll(asked.by(), asked.period(), highest()));
    }

    /** Whoever is not in the version that dates are told by came in after it. */
    private ClientOrder latestFirst(Entries entries) {
        var dated = entries.latestFirst();
        var others = new RoaringBitmap();
        others.add(1L, highest() + 1L);
        dated.forEach(others::andNot);
        return new ClientOrder(IntStream.concat(others.stream(), dated.stream().flatMapToInt(RoaringBitmap::stream))
                .toArray());
    }

    private String state(Ordering asked) {
        var asOf = snapshots.current();
        var today = asOf.businessDate().toEpochDay();
        return switch (asked.by()) {
            case NAME, ID -> "";
            case AMOUNT -> text(asOf.version(Room.SALE), highest());
            case LAST_PURCHASE -> text(asOf.version(Room.SALE), highest(), today);
            case DEBT -> text(asOf.version(Room.RECEIVABLE), highest(), today);
            case SINCE -> text(entries(asked).version(), entries(asked).merges(), highest());
        };
    }

    private static Entries entries(Ordering asked) {
        return Objects.requireNonNull(asked.entries());
    }

    private int highest() {
        return orders.newestFirst().size();
    }

    private static String text(long... numbers) {
        return LongStream.of(numbers)
                .mapToObj(number -> Long.toString(number, Character.MAX_RADIX))
                .collect(Collectors.joining("."));
    }
}
