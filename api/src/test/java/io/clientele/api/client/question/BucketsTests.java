package io.clientele.api.client.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class BucketsTests {

    private static final int EVERYONE = 100_000;

    @ParameterizedTest(name = "{0} deals {1} at {3} percent")
    @CsvSource({
        "spring, 1, 6e62486103ac64a0, 37.4432",
        "spring, 2, f1c57f0bea2fdd57, 0.5015",
        "spring, 1000000, fe9d962b199a1260, 55.6512",
        "весна, 1, 57e5600fb651642e, 3.3966",
        "a, 2147483647, ff9eef0b60fa02c6, 58.3494"
    })
    void neverDealsAnybodyOtherwise(String seed, int client, String hash, BigDecimal percent) {
        assertThat(Buckets.hash(seed, client)).isEqualTo(Long.parseUnsignedLong(hash, 16));
        assertThat(Buckets.percent(seed, client)).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring", "весна", "a", "b", "2026"})
    void dealsTenthsOfOneSize(String seed) {
        var everyone = everyone();
        var all = new RoaringBitmap();
        for (int tenth = 0; tenth < 10; tenth++) {
            var part = Buckets.of(bucket(seed, tenth * 10 + "", tenth * 10 + 10 + ""), everyone);

            assertThat(part.getCardinality()).isBetween(EVERYONE * 95 / 1_000, EVERYONE * 105 / 1_000);
            assertThat(RoaringBitmap.intersects(all, part)).isFalse();
            all.or(part);
        }
        assertThat(all).isEqualTo(everyone);
    }

    @Test
    void dealsDifferentSeedsIndependently() {
        var everyone = everyone();
        var spring = Buckets.of(bucket("spring", "0", "10"), everyone);

        var both = RoaringBitmap.andCardinality(spring, Buckets.of(bucket("autumn", "0", "10"), everyone));

        assertThat(both).isBetween(EVERYONE * 9 / 1_000, EVERYONE * 11 / 1_000);
    }

    @Test
    void takesTheLowerBoundAndLeavesTheUpper() {
        var percent = Buckets.percent("edge", 7);
        var next = percent.add(new BigDecimal("0.0001"));
        var only = RoaringBitmap.bitmapOf(7);

        assertThat(Buckets.of(new InBucket("edge", percent, next), only)).isEqualTo(only);
        assertThat(Buckets.of(new InBucket("edge", BigDecimal.ZERO, percent), only))
                .isEqualTo(new RoaringBitmap());
    }

    @ParameterizedTest(name = "{0} {1}..{2} is {3}")
    @CsvSource({
        "'', 0, 10, WRONG_LENGTH",
        "s, 10, 10, OUT_OF_RANGE",
        "s, 10, 9, OUT_OF_RANGE",
        "s, -1, 9, OUT_OF_RANGE",
        "s, 0, 100.0001, OUT_OF_RANGE",
        "s, 0, 0.00001, TOO_PRECISE",
        "s, 1e30, 2e30, OUT_OF_RANGE"
    })
    void refusesWhatIsNoBucket(String seed, String from, String to, String code) {
        assertThat(Buckets.check(bucket(seed, from, to)))
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @Test
    void refusesASeedThatIsTooLong() {
        assertThat(Buckets.check(bucket("ж".repeat(101), "0", "1"))).hasSize(1);
        assertThat(Buckets.check(bucket("ж".repeat(100), "0.0000", "100.00000")))
                .isEmpty();
    }

    private static InBucket bucket(String seed, String from, String to) {
        return new InBucket(seed, new BigDecimal(from), new BigDecimal(to));
    }

    private static RoaringBitmap everyone() {
        var everyone = new RoaringBitmap();
        everyone.add(1L, EVERYONE + 1L);
        return everyone;
    }
}
