package io.clientele.api.sale.classification.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SizeClassesTests {

    @Test
    void riseWithTheNumber() {
        var numbers = numbers();

        for (var at = 1; at < numbers.length; at++) {
            assertThat(SizeClasses.of(numbers[at]))
                    .as("%d after %d", numbers[at], numbers[at - 1])
                    .isGreaterThanOrEqualTo(SizeClasses.of(numbers[at - 1]));
        }
    }

    @Test
    void reachFromZeroToTheirCount() {
        assertThat(SizeClasses.of(Long.MIN_VALUE)).isBetween(0, 1 << 10);
        assertThat(SizeClasses.of(Long.MAX_VALUE)).isBetween(SizeClasses.COUNT - (2 << 10), SizeClasses.COUNT - 1);
        assertThat(SizeClasses.of(0)).isEqualTo(SizeClasses.of(-1) + 1);
    }

    @Test
    void holdOneSmallNumberEach() {
        for (var number = -1_000; number < 1_000; number++) {
            assertThat(SizeClasses.of(number)).isNotEqualTo(SizeClasses.of(number + 1));
        }
    }

    @Test
    void areNoWiderThanAThousandthOfTheirNumbers() {
        for (var number = 1L << 20; number > 0; number <<= 1) {
            assertThat(SizeClasses.of(number + (number >> 9))).isGreaterThan(SizeClasses.of(number));
            assertThat(SizeClasses.of(number + (number >> 11))).isEqualTo(SizeClasses.of(number));
        }
    }

    @Test
    void giveTheirNumbersInOrderHoweverManyTheyAre() {
        var random = new Random(5);
        var numbers = random.longs(10_000, 1L << 40, (1L << 40) + (1L << 29)).toArray();
        var sizeClass = SizeClasses.of(numbers[0]);

        var found = SizeClasses.ascending(numbers, sizeClass);

        assertThat(found)
                .hasSizeGreaterThan(1_024)
                .isSorted()
                .containsExactlyInAnyOrder(Arrays.stream(numbers)
                        .filter(number -> SizeClasses.of(number) == sizeClass)
                        .toArray());
    }

    private static long[] numbers() {
        var random = new Random(7);
        return random.ints(5_000, 0, Long.SIZE)
                .mapToLong(shift -> random.nextLong() >> shift)
                .sorted()
                .toArray();
    }
}
