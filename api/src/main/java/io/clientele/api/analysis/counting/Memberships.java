package io.clientele.api.analysis.counting;

import io.clientele.api.firm.Problem;
import io.clientele.api.segment.membership.MemberMasks;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Which of the chosen segments each client is in: by position in the list of segments. */
abstract sealed class Memberships {

    static final int LIMIT = 300;

    /** How many segments a client is in; 0 for numbers beyond every member. */
    abstract int count(int client);

    /** Gives what clients bought to each of their segments; all of it has arrived once it was ended. */
    interface Giving {

        /** @param bought by the numbers of {@link Sums}; read at once */
        void give(int client, long[] bought);

        default void end() {}
    }

    /** At once: for sums of few clients, or for many sums side by side. */
    abstract Giving giving(Sums sums);

    /** Of many clients into one sum. */
    Giving givingMany(Sums sums) {
        return giving(sums);
    }

    /** The most segments that any client is in. */
    abstract int highest();

    static Memberships of(List<RoaringBitmap> segments) {
        if (segments.size() > LIMIT) {
            throw new Problem("TOO_MANY_SEGMENTS", "At most %d segments are compared at once.".formatted(LIMIT));
        }
        return segments.size() <= MemberMasks.LIMIT ? new Masks(segments) : new Lists(segments);
    }

    private static int bound(List<RoaringBitmap> segments) {
        return segments.stream()
                .mapToInt(segment -> segment.isEmpty() ? 0 : segment.last() + 1)
                .max()
                .orElse(0);
    }

    /** A bit for each segment: up to 64. */
    private static final class Masks extends Memberships {

        private final int segments;
        private final long[] masks;
        private final int highest;

        private Masks(List<RoaringBitmap> segments) {
            this.segments = segments.size();
            masks = MemberMasks.of(segments);
            highest = Arrays.stream(masks).mapToInt(Long::bitCount).max().orElse(0);
        }

        @Override
        int count(int client) {
            return client < masks.length ? Long.bitCount(masks[client]) : 0;
        }

        @Override
        Giving giving(Sums sums) {
            return (client, bought) -> sums.give(masks[client], bought, 0);
        }

        @Override
        Giving givingMany(Sums sums) {
            return new ByCombination(masks, segments, sums);
        }

        @Override
        int highest() {
            return highest;
        }
    }

    /** The segments of each client one after another. */
    private static final class Lists extends Memberships {

        private final int[] starts;
        private final short[] members;
        private int highest;

        private Lists(List<RoaringBitmap> segments) {
            starts = new int[bound(segments) + 1];
            segments.forEach(segment -> segment.forEach((int client) -> starts[client + 1]++));
            for (var client = 1; client < starts.length; client++) {
                highest = Math.max(highest, starts[client]);
                starts[client] += starts[client - 1];
            }
            members = new short[starts[starts.length - 1]];
            var next = starts.clone();
            for (var segment = 0; segment < segments.size(); segment++) {
                var position = (short) segment;
                segments.get(segment).forEach((int client) -> {
                    members[next[client]] = position;
                    next[client]++;
                });
            }
        }

        @Override
        int count(int client) {
            return client < starts.length - 1 ? starts[client + 1] - starts[client] : 0;
        }

        @Override
        Giving giving(Sums sums) {
            return (client, bought) -> {
                var row = sums.row(count(client));
                for (var at = starts[client]; at < starts[client + 1]; at++) {
                    sums.give(row, members[at], bought, 0);
                }
            };
        }

        @Override
        int highest() {
            return highest;
        }
    }
}
