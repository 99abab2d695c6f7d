package io.clientele.api.segment.history;

import io.clientele.api.segment.SegmentTestData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Forty versions of a list, three a day with every third day left out, kept beside as plain sets. */
final class KeptVersions {

    static final int COUNT = 40;
    static final LocalDate FIRST = LocalDate.of(2026, 10, 20);

    /** A client's coming or going by a version. */
    record Change(int version, boolean entered, int client) {}

    private final List<Set<Integer>> versions = new ArrayList<>();

    static LocalDate day(int version) {
        var batch = (version - 1) / 3;
        return FIRST.plusDays(batch + batch / 2);
    }

    /** Makes them by hand, each on its day. */
    void make(SegmentTestData segments, String list, List<Integer> clients, Consumer<LocalDate> clock) {
        var random = new Random(40);
        var members = new TreeSet<Integer>();
        for (var version = 1; version <= COUNT; version++) {
            clock.accept(day(version));
            var some = random.ints(5, 0, clients.size())
                    .mapToObj(clients::get)
                    .distinct()
                    .toArray(Integer[]::new);
            if (random.nextInt(3) == 0 && members.containsAll(List.of(some[0]))) {
                segments.remove(list, some);
                List.of(some).forEach(members::remove);
            } else if (members.containsAll(List.of(some))) {
                segments.remove(list, some[0]);
                members.remove(some[0]);
            } else {
                segments.add(list, some);
                members.addAll(List.of(some));
            }
            versions.add(new TreeSet<>(members));
        }
    }

    Set<Integer> members(int version) {
        return version == 0 ? Set.of() : versions.get(version - 1);
    }

    /** Who was in at the end of a day. */
    Set<Integer> on(LocalDate date) {
        return members(last(date));
    }

    /** The same with the day each came, the latest first and then by client. */
    Map<Integer, LocalDate> latestFirst(LocalDate date) {
        var since = new TreeMap<Integer, LocalDate>();
        for (var version = 1; version <= last(date); version++) {
            var came = day(version);
            members(version).forEach(client -> since.putIfAbsent(client, came));
            since.keySet().retainAll(members(version));
        }
        return since.entrySet().stream()
                .sorted(Map.Entry.<Integer, LocalDate>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static int last(LocalDate date) {
        return IntStream.rangeClosed(1, COUNT)
                .filter(version -> !day(version).isAfter(date))
                .max()
                .orElse(0);
    }

    /** The newest version first, in each who came and then who left, by client. */
    List<Change> changes(LocalDate since, LocalDate until) {
        return IntStream.rangeClosed(1, COUNT)
                .map(back -> COUNT + 1 - back)
                .filter(version -> !day(version).isBefore(since) && day(version).isBefore(until))
                .boxed()
                .flatMap(this::changes)
                .toList();
    }

    private Stream<Change> changes(int version) {
        var before = members(version - 1);
        var after = members(version);
        return Stream.concat(
                after.stream()
                        .filter(client -> !before.contains(client))
                        .map(client -> new Change(version, true, client)),
                before.stream()
                        .filter(client -> !after.contains(client))
                        .map(client -> new Change(version, false, client)));
    }
}
