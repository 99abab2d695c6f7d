package io.clientele.api.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MadeAheadTests {

    @Test
    void handsOverAllInTheirOrder() {
        try (var ahead = new MadeAhead<>(IntStream.range(0, 1_000).boxed().iterator())) {
            for (var expected = 0; expected < 1_000; expected++) {
                assertThat(ahead.next()).isEqualTo(expected);
            }
            assertThat(ahead.hasNext()).isFalse();
            assertThat(ahead.hasNext()).isFalse();
        }
    }

    @Test
    void failsWhereTheMakingFails() {
        Iterator<Integer> failing = Stream.of(1, 2, 0).map(number -> 2 / number).iterator();

        try (var ahead = new MadeAhead<>(failing)) {
            assertThat(ahead.next()).isEqualTo(2);
            assertThat(ahead.next()).isEqualTo(1);
            assertThatThrownBy(ahead::hasNext).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void endsTheMakingWhenClosed() {
        for (var round = 0; round < 500; round++) {
            try (var ahead =
                    new MadeAhead<>(Stream.iterate(0, number -> number + 1).iterator())) {
                assertThat(ahead.next()).isZero();
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("reading-ahead") && !ended(thread));
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
