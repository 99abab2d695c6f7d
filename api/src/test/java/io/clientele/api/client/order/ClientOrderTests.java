package io.clientele.api.client.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class ClientOrderTests {

    private static final int MANY = 40_000;

    /** An order, a set of its clients, and the set sorted. */
    private record Sorted(List<Integer> order, RoaringBitmap clients, List<Integer> sorted) {

        static Sorted of(Random random, int size, IntPredicate belongsAtRank) {
            var order = new ArrayList<>(IntStream.rangeClosed(1, size).boxed().toList());
            Collections.shuffle(order, random);
            var sorted = IntStream.range(0, size)
                    .filter(belongsAtRank)
                    .mapToObj(order::get)
                    .toList();
            return new Sorted(List.copyOf(order), RoaringBitmap.bitmapOf(array(sorted)), sorted);
        }

        ClientOrder ranked() {
            return new ClientOrder(array(order));
        }

        Sorted reversed() {
            return new Sorted(order.reversed(), clients, sorted.reversed());
        }
    }

    @RepeatedTest(40)
    void pagesLikeASortedList(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var every = 1 + random.nextInt(60);
        var some = Sorted.of(random, 500, rank -> random.nextInt(every) == 0);

        assertPages(some.ranked(), some, random);
        assertPages(some.ranked().reversed(), some.reversed(), random);
    }

    /** Members lie at one end, at both, or here and there, so that long ways have none. */
    @RepeatedTest(12)
    void pagesThroughManyClientsLikeASortedList(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var some = switch (round.getCurrentRepetition() % 4) {
            case 0 -> Sorted.of(random, MANY, rank -> rank >= MANY * 3 / 4);
            case 1 -> Sorted.of(random, MANY, rank -> rank < 10 || rank > MANY - 9_000);
            case 2 -> Sorted.of(random, MANY, rank -> rank / 4_096 % 3 == 1);
            default -> Sorted.of(random, MANY, rank -> random.nextInt(3) > 0);
        };

        assertPages(some.ranked(), some, random);
        assertPages(some.ranked().reversed(), some.reversed(), random);
    }

    private static void assertPages(ClientOrder ranked, Sorted some, Random random) {
        for (var round = 0; round < 12; round++) {
            var from = random.nextInt(some.order().size() + 2) - 1;
            var count = 1 + random.nextInt(60);
            var ranks = some.sorted().stream().mapToInt(ranked::rank).toArray();
            var first = (int) IntStream.of(ranks).filter(rank -> rank <= from).count();
            var end = (int) IntStream.of(ranks).filter(rank -> rank < from).count();

            assertThat(ranked.after(from, some.clients(), count))
                    .containsExactly(array(some.sorted().subList(first, Math.min(ranks.length, first + count))));
            assertThat(ranked.before(from, some.clients(), count))
                    .containsExactly(array(some.sorted().subList(Math.max(0, end - count), end)));
            var position = random.nextInt(ranks.length + 1);
            assertThat(ranked.select(position, some.clients()))
                    .isEqualTo(position == ranks.length ? ranked.size() : ranks[position]);
        }
    }

    @RepeatedTest(20)
    void putsTheLargestFigureFirstAndEqualOnesById(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var figures = random.longs(1 + random.nextInt(300), -5, 6)
                .map(figure -> random.nextInt(20) == 0 ? Long.MIN_VALUE : figure)
                .toArray();

        var order = ClientOrder.largestFirst(figures);

        var sorted = IntStream.range(1, figures.length)
                .boxed()
                .sorted(Comparator.comparing((Integer client) -> figures[client])
                        .reversed()
                        .thenComparing(client -> client))
                .toList();
        assertThat(IntStream.range(0, order.size()).map(order::at)).containsExactlyElementsOf(sorted);
    }

    @Test
    void hasNoPlaceForStrangers() {
        var order = new ClientOrder(new int[] {3, 1});

        assertThat(order.rank(3)).isZero();
        assertThat(order.reversed().rank(3)).isEqualTo(1);
        assertThat(order.rank(2)).isEqualTo(-1);
        assertThat(order.reversed().rank(2)).isEqualTo(-1);
        assertThat(order.rank(99)).isEqualTo(-1);
        assertThat(order.after(-1, RoaringBitmap.bitmapOf(1, 2, 3, 99), 5)).containsExactly(3, 1);
        assertThat(new ClientOrder(new int[0]).after(-1, RoaringBitmap.bitmapOf(1), 5))
                .isEmpty();
        assertThat(ClientOrder.largestFirst(new long[] {0}).size()).isZero();
    }

    private static int[] array(List<Integer> clients) {
        return clients.stream().mapToInt(Integer::intValue).toArray();
    }
}
