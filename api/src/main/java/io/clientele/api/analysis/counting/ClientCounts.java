package io.clientele.api.analysis.counting;

import io.clientele.api.analysis.placement.Memberships;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How many buyers there are in each place, and in each segment by the number of segments they are in. */
final class ClientCounts {

    /** Clients whom a thread counts before another may join in. */
    private static final int PORTION = 1 << 18;

    private final int segments;
    private int inSegments;
    private int outside;
    private int withoutClient;
    private int highest;
    private int[] cells;

    private ClientCounts(int segments) {
        this.segments = segments;
        this.cells = new int[segments];
    }

    /** @param buyers of whom 0 stands for nobody and is not counted */
    static ClientCounts of(Buyers buyers, Memberships memberships, int segments) {
        var all = new ClientCounts(segments);
        IntStream.range(0, Math.ceilDiv(buyers.bound(), PORTION))
                .parallel()
                .mapToObj(portion -> counted(buyers, portion, memberships, segments))
                .forEachOrdered(all::addAll);
        return all;
    }

    private static ClientCounts counted(Buyers buyers, int portion, Memberships memberships, int segments) {
        var counts = new ClientCounts(segments);
        var end = Math.min(buyers.bound(), (portion + 1) * PORTION);
        var from = Math.max(1, portion * PORTION);
        if (memberships.size() < (end - from) / 2) {
            counts.addCombinations(buyers, from, end, memberships);
        } else {
            for (var client = buyers.next(from, end); client < end; client = buyers.next(client + 1, end)) {
                counts.add(memberships.combination(client), 1, memberships);
            }
        }
        return counts;
    }

    /** Clients are many, and the combinations that they are in are few. */
    private void addCombinations(Buyers buyers, int from, int end, Memberships memberships) {
        var numbers = new int[memberships.size()];
        for (var client = buyers.next(from, end); client < end; client = buyers.next(client + 1, end)) {
            numbers[memberships.combination(client)]++;
        }
        for (var combination = 0; combination < numbers.length; combination++) {
            add(combination, numbers[combination], memberships);
        }
    }

    private void add(int combination, int clients, Memberships memberships) {
        if (clients > 0) {
            var count = memberships.count(combination);
            switch (Sums.Place.of(combination)) {
                case SEGMENTS -> inSegments += clients;
                case OUTSIDE -> outside += clients;
                case WITHOUT_CLIENT -> withoutClient += clients;
            }
            reach(count);
            memberships.each(combination, segment -> cells[count * segments + segment] += clients);
        }
    }

    private void addAll(ClientCounts others) {
        reach(others.highest);
        Arrays.setAll(cells, cell -> cells[cell] + (cell < others.cells.length ? others.cells[cell] : 0));
        inSegments += others.inSegments;
        outside += others.outside;
        withoutClient += others.withoutClient;
    }

    private void reach(int count) {
        if (count > highest) {
            highest = count;
            cells = Arrays.copyOf(cells, (highest + 1) * segments);
        }
    }

    /** The most segments that any of them is in. */
    int highest() {
        return highest;
    }

    /** In a segment, of those who are in so many. */
    int cell(int count, int segment) {
        return count <= highest ? cells[count * segments + segment] : 0;
    }

    int at(Sums.Place place) {
        return switch (place) {
            case SEGMENTS -> inSegments;
            case OUTSIDE -> outside;
            case WITHOUT_CLIENT -> withoutClient;
        };
    }
}
