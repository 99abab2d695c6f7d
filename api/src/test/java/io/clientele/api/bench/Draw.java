package io.clientele.api.bench;

import java.util.SplittableRandom;

/** Every draw of the base: the same seed gives the same base. Few draw much, many draw little, as in trade. */
final class Draw {

    /** The n-th most active of all is drawn n^-0.6 as often as the first. */
    private static final double EXPONENT = 0.6;

    private static final long SCATTER = 2_654_435_761L;

    private final SplittableRandom random;

    Draw(String purpose) {
        random = new SplittableRandom(2026 + ((long) purpose.hashCode() << 20));
    }

    /** From 0, each as likely. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** From 0, by the power law: low numbers far more often. */
    int skewed(int bound) {
        return Math.min(bound - 1, (int) (bound * Math.pow(random.nextDouble(), 1 / (1 - EXPONENT))));
    }

    /** From 1, by the power law, but the active ones are scattered over all numbers. */
    int scattered(int bound) {
        return scatter(skewed(bound), bound);
    }

    /** Many small amounts and few large ones, in cents. */
    int price() {
        return 1_000 + (int) (20_000 * -Math.log(1 - random.nextDouble()));
    }

    /** Each number below the bound to another from 1 to the bound. */
    static int scatter(int rank, int bound) {
        var step = SCATTER;
        while (gcd(step, bound) != 1) {
            step++;
        }
        return 1 + (int) (rank * (step % bound) % bound);
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }
}
