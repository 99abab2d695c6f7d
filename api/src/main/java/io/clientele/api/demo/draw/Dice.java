package io.clientele.api.demo.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Every draw of the demo base. Dice of the same purpose and number always fall the same way, whatever else is drawn, so
 * that a new column or product leaves the others as they are.
 */
public final class Dice {

    private static final long SEED = 0x1C_C1_1E_47_E1EL;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static Dice of(String purpose, long number) {
        return new Dice(SEED ^ ((long) purpose.hashCode() << 32) ^ number);
    }

    /** True in the given percentage of draws. */
    public boolean chance(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A real number from 0 to 1, the latter excluded. */
    public double real() {
        return random.nextDouble();
    }

    /** A draw of the normal distribution with mean 0 and deviation 1. */
    public double normal() {
        return random.nextGaussian();
    }

    /** A draw of the Poisson distribution (Knuth's product of uniform draws, in steps so that large means hold). */
    public int poisson(double mean) {
        var count = 0;
        for (double left = mean; left > 0; left -= 50) {
            count += smallPoisson(Math.min(left, 50));
        }
        return count;
    }

    private int smallPoisson(double mean) {
        double limit = Math.exp(-mean);
        var count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public <T> List<T> shuffled(List<T> values) {
        var result = new ArrayList<>(values);
        for (int last = result.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            result.set(other, result.set(last, result.get(other)));
        }
        return result;
    }
}
