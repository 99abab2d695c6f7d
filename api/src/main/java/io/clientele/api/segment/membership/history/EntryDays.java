package io.clientele.api.segment.membership.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.segment.membership.version.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * On which day the members of a version came in. What is known of a version is kept for the next ones, which then need only
 * their own changes.
 */
@Component
class EntryDays {

    private static final long CACHE_BYTES = 32L << 20;

    /** Above so many versions since, all are read anew, the newest first. */
    private static final int FEW = 100;

    /** Those who came in on a day and have stayed; not to be changed by the caller. */
    record Day(LocalDate date, RoaringBitmap clients) {}

    /** @param merges the version of the clients that merged last */
    private record Key(int segment, int version, long merges) {}

    private final Versions versions;
    private final Steps steps;
    private final MergedClients merged;
    private final Map<Integer, Integer> newest = new ConcurrentHashMap<>();
    private final Cache<Key, List<Day>> days = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .<Key, List<Day>>weigher((key, known) -> known.stream()
                    .mapToInt(day -> 64 + day.clients().getSizeInBytes())
                    .sum())
            .build();

    EntryDays(Versions versions, Steps steps, MergedClients merged) {
        this.versions = versions;
        this.steps = steps;
        this.merged = merged;
    }

    /** The last day first. */
    List<Day> of(int segment, int version) {
        // Not inside the cache's own lock: an older version's days are looked up in it too.
        var key = key(segment, version);
        var known = days.getIfPresent(key);
        if (known == null) {
            known = told(following(segment, version).orElseGet(() -> read(segment, version)));
            days.put(key, known);
            newest.merge(segment, version, Math::max);
        }
        return known;
    }

    /** The version of the clients that merged last. */
    long merges() {
        return merged.now().version();
    }

    private Key key(int segment, int version) {
        return new Key(segment, version, merges());
    }

    private static List<Day> told(NavigableMap<LocalDate, RoaringBitmap> sets) {
        var told = new ArrayList<Day>();
        sets.forEach((date, clients) -> {
            if (!clients.isEmpty()) {
                clients.runOptimize();
                told.add(new Day(date, clients));
            }
        });
        return List.copyOf(told);
    }

    /** From the versions' changes, the newest first, until everybody's day is found. */
    private NavigableMap<LocalDate, RoaringBitmap> read(int segment, int version) {
        var missing = versions.members(segment, version).clone();
        var sets = new TreeMap<LocalDate, RoaringBitmap>(Comparator.reverseOrder());
        var next = steps.before(segment, version + 1);
        while (!missing.isEmpty() && !next.isEmpty()) {
            for (var step : next) {
                add(sets, step.businessDate(), RoaringBitmap.and(missing, step.entered()));
                missing.andNot(step.entered());
            }
            next = steps.before(segment, next.getLast().number());
        }
        return sets;
    }

    /** From an older version that is known, by what changed since. */
    private Optional<NavigableMap<LocalDate, RoaringBitmap>> following(int segment, int version) {
        var base = newest.getOrDefault(segment, version);
        var known = base < version && version - base <= FEW ? days.getIfPresent(key(segment, base)) : null;
        if (known == null) {
            return Optional.empty();
        }
        var sets = new TreeMap<LocalDate, RoaringBitmap>(Comparator.reverseOrder());
        known.forEach(day -> sets.put(day.date(), day.clients().clone()));
        steps.before(segment, version + 1).reversed().stream()
                .filter(step -> step.number() > base)
                .forEach(step -> {
                    sets.values().forEach(clients -> clients.andNot(step.left()));
                    add(sets, step.businessDate(), step.entered());
                });
        return Optional.of(sets);
    }

    private static void add(Map<LocalDate, RoaringBitmap> sets, LocalDate date, RoaringBitmap clients) {
        sets.computeIfAbsent(date, unseen -> new RoaringBitmap()).or(clients);
    }
}
