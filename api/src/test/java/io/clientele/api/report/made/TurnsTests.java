package io.clientele.api.report.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final int AT_ONCE = 4;

    private final Turns turns = new Turns();
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void serveWhoComesFirstFirst() throws InterruptedException {
        var oneDone = new CountDownLatch(1);
        var allDone = new CountDownLatch(1);
        var inside = new CountDownLatch(AT_ONCE);
        start(() -> busy(inside, oneDone));
        IntStream.range(1, AT_ONCE).forEach(_ -> start(() -> busy(inside, allDone)));
        inside.await();
        var served = new CopyOnWriteArrayList<Integer>();

        for (var number = 0; number < 20; number++) {
            var own = number;
            start(() -> served.add(own));
            while (turns.waiting() <= number) {
                Thread.onSpinWait();
            }
        }
        assertThat(served).isEmpty();
        oneDone.countDown();
        for (var waiting = AT_ONCE; waiting < threads.size(); waiting++) {
            threads.get(waiting).join();
        }
        allDone.countDown();

        assertThat(served)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void letInNoMoreThanFourAtOnce() throws InterruptedException {
        var now = new AtomicInteger();
        var most = new AtomicInteger();

        for (var number = 0; number < 40; number++) {
            start(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                now.decrementAndGet();
            });
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(most.get()).isBetween(1, AT_ONCE);
    }

    @Test
    void giveATurnBackAfterAFault() throws IOException {
        for (var number = 0; number <= AT_ONCE; number++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IOException("no paper");
                    }))
                    .hasMessage("no paper");
        }

        assertThat(turns.take(() -> "made")).isEqualTo("made");
    }

    private void start(Runnable making) {
        threads.add(Thread.startVirtualThread(() -> {
            try {
                turns.take(() -> {
                    making.run();
                    return true;
                });
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
    }

    private static void busy(CountDownLatch inside, CountDownLatch done) {
        inside.countDown();
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
