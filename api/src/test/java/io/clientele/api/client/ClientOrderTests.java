package io.clientele.api.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class ClientOrderTests {

    @RepeatedTest(40)
    void pagesLikeASortedList(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var order = new ArrayList<>(IntStream.rangeClosed(1, 500).boxed().toList());
        Collections.shuffle(order, random);
        var clients = new RoaringBitmap();
        int every = 1 + random.nextInt(60);
        order.stream().filter(client -> random.nextInt(every) == 0).forEach(clients::add);
        var ranked = new ClientOrder(order.stream().mapToInt(Integer::intValue).toArray());
        var sorted = order.stream().filter(clients::contains).toList();
        int from = random.nextInt(502) - 1;
        int count = 1 + random.nextInt(30);

        assertThat(ranked.after(from, clients, count))
                .containsExactly(array(sorted.stream()
                        .filter(client -> order.indexOf(client) > from)
                        .limit(count)
                        .toList()));
        var before =
                sorted.stream().filter(client -> order.indexOf(client) < from).toList();
        assertThat(ranked.before(from, clients, count))
                .containsExactly(array(before.subList(Math.max(0, before.size() - count), before.size())));
    }

    @Test
    void hasNoPlaceForStrangers() {
        var order = new ClientOrder(new int[] {3, 1});

        assertThat(order.rank(3)).isZero();
        assertThat(order.rank(2)).isEqualTo(-1);
        assertThat(order.rank(99)).isEqualTo(-1);
        assertThat(order.after(-1, RoaringBitmap.bitmapOf(1, 2, 3, 99), 5)).containsExactly(3, 1);
        assertThat(new ClientOrder(new int[0]).after(-1, RoaringBitmap.bitmapOf(1), 5))
                .isEmpty();
    }

    private static int[] array(List<Integer> clients) {
        return clients.stream().mapToInt(Integer::intValue).toArray();
    }
}
