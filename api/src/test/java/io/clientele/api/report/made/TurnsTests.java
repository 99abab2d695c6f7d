package io.clientele.api.report.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.firm.Problem;
import io.clientele.api.report.made.Comer.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TurnsTests {

    private static final int AT_ONCE = 4;
    private static final int OF_ONE_WAY = 3;
    private static final int MOST_OF_ONE = 32;

    private final Turns turns = new Turns();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void serveWhoComesFirstFirst() throws InterruptedException {
        var oneDone = new CountDownLatch(1);
        fill(Way.DOOR, OF_ONE_WAY - 1);
        busy(comer(1, Way.DOOR), oneDone);

        IntStream.range(0, 20).forEach(number -> queue(2, String.valueOf(number)));
        assertThat(served).isEmpty();
        oneDone.countDown();
        joinAfter(OF_ONE_WAY);

        assertThat(served)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(String::valueOf).toList());
        done.countDown();
    }

    @Test
    void serveCallersInTurn() throws InterruptedException {
        var oneDone = new CountDownLatch(1);
        fill(Way.DOOR, OF_ONE_WAY - 1);
        busy(comer(1, Way.DOOR), oneDone);

        IntStream.range(0, 5).forEach(number -> queue(2, "much " + number));
        IntStream.range(0, 2).forEach(number -> queue(3, "little " + number));
        oneDone.countDown();
        joinAfter(OF_ONE_WAY);

        assertThat(served).containsExactly("much 0", "little 0", "much 1", "little 1", "much 2", "much 3", "much 4");
        done.countDown();
    }

    @Test
    void leaveAPlaceToJobsHoweverManyStandAtTheDoor() throws IOException {
        fill(Way.DOOR, OF_ONE_WAY);
        IntStream.range(0, 20).forEach(number -> queue(1, String.valueOf(number)));

        assertThat(turns.take(comer(0, Way.JOB), () -> "made")).isEqualTo("made");
        assertThat(served).isEmpty();
        done.countDown();
    }

    @Test
    void leaveAPlaceToDoorsHoweverManyJobsThereAre() throws IOException {
        fill(Way.JOB, OF_ONE_WAY);
        start(comer(0, Way.JOB), () -> served.add("job"));
        awaitWaiting(1);

        assertThat(turns.take(comer(1, Way.DOOR), () -> "made")).isEqualTo("made");
        assertThat(served).isEmpty();
        done.countDown();
    }

    @Test
    void letInNoMoreThanFourAtOnce() throws InterruptedException {
        var now = new AtomicInteger();
        var most = new AtomicInteger();

        for (var number = 0; number < 40; number++) {
            start(comer(number % 3, number % 2 == 0 ? Way.DOOR : Way.JOB), () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                now.decrementAndGet();
            });
        }
        joinAfter(0);

        assertThat(most.get()).isBetween(1, AT_ONCE);
    }

    @Test
    void giveATurnBackAfterAFault() throws IOException {
        for (var number = 0; number <= AT_ONCE; number++) {
            assertThatThrownBy(() -> turns.take(comer(1, Way.DOOR), () -> {
                        throw new IOException("no paper");
                    }))
                    .hasMessage("no paper");
        }

        assertThat(turns.take(comer(1, Way.DOOR), () -> "made")).isEqualTo("made");
    }

    @Test
    void forgetWhoHasGone() throws InterruptedException {
        var oneDone = new CountDownLatch(1);
        var gone = new AtomicBoolean();
        fill(Way.JOB, OF_ONE_WAY - 1);
        busy(comer(1, Way.JOB), oneDone);
        start(new Comer(2, Way.JOB, () -> leaveWhen(gone)), () -> served.add("gone"));
        awaitWaiting(1);

        gone.set(true);
        awaitWaiting(0);
        start(comer(3, Way.JOB), () -> served.add("next"));
        awaitWaiting(1);
        oneDone.countDown();
        joinAfter(OF_ONE_WAY);

        assertThat(served).containsExactly("next");
        done.countDown();
    }

    @Test
    void refuseOneWhoWaitsForTooMuchAndNobodyElse() {
        fill(Way.DOOR, OF_ONE_WAY);
        IntStream.range(0, MOST_OF_ONE).forEach(number -> queue(2, String.valueOf(number)));

        assertRefused(comer(2, Way.DOOR), "TOO_MANY_REPORTS");
        queue(3, "another's");
        assertThat(turns.waiting()).isEqualTo(MOST_OF_ONE + 1);
        done.countDown();
    }

    @Test
    void letNobodyWaitAtTheDoorOfWhatGoesDown() {
        fill(Way.DOOR, OF_ONE_WAY);

        turns.close();

        assertRefused(comer(1, Way.DOOR), "GOING_DOWN");
        done.countDown();
    }

    private void assertRefused(Comer comer, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> turns.take(comer, () -> "made"))
                .extracting(Problem::code)
                .isEqualTo(code);
    }

    private static void leaveWhen(AtomicBoolean gone) {
        if (gone.get()) {
            throw new Problem("CALLER_GONE", "Nobody waits.");
        }
    }

    private static Comer comer(int account, Way way) {
        return new Comer(account, way, () -> {});
    }

    private void fill(Way way, int places) {
        IntStream.range(0, places).forEach(_ -> busy(comer(9, way), done));
    }

    /** Has somebody inside until that is done. */
    private void busy(Comer comer, CountDownLatch until) {
        var inside = new CountDownLatch(1);
        start(comer, () -> {
            inside.countDown();
            await(until);
        });
        await(inside);
    }

    private void queue(int account, String name) {
        var before = turns.waiting();
        start(comer(account, Way.DOOR), () -> served.add(name));
        awaitWaiting(before + 1);
    }

    private void awaitWaiting(int number) {
        while (turns.waiting() != number) {
            Thread.onSpinWait();
        }
    }

    private void start(Comer comer, Runnable making) {
        threads.add(Thread.startVirtualThread(() -> {
            try {
                turns.take(comer, () -> {
                    making.run();
                    return true;
                });
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (Problem left) {
                assertThat(left.code()).isEqualTo("CALLER_GONE");
            }
        }));
    }

    private void joinAfter(int first) throws InterruptedException {
        for (var thread : threads.subList(first, threads.size())) {
            thread.join();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
