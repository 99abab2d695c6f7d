package io.clientele.api.client.question;

import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Deals clients out at random, yet always alike: a seed and a client make a number of 0 to 99.9999 percent. The hash is FNV-1a of
 * the seed's UTF-8 bytes, stirred, and then as many steps of SplitMix64 as the client's number says, all in 64 bits. Control
 * groups rest on it for years: it never changes.
 */
final class Buckets {

    private static final int PARTS = 1_000_000;
    private static final int SCALE = 4;
    private static final int SEED_LIMIT = 100;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Buckets() {}

    static List<Problem> check(InBucket question) {
        var problems = new ArrayList<Problem>();
        var length = question.seed().codePointCount(0, question.seed().length());
        if (length < 1 || length > SEED_LIMIT) {
            problems.add(new Problem(
                    "WRONG_LENGTH", "A seed is 1 to %d characters; it was given %d.".formatted(SEED_LIMIT, length)));
        }
        if (isPrecise(question.from()) || isPrecise(question.to())) {
            problems.add(new Problem("TOO_PRECISE", "At most %d digits after the point are allowed.".formatted(SCALE)));
        }
        if (question.from().signum() < 0
                || question.from().compareTo(question.to()) >= 0
                || question.to().compareTo(ALL) > 0) {
            problems.add(new Problem(
                    "OUT_OF_RANGE",
                    "A bucket runs from 0 or more to a larger number of percent, at most 100; it was given %s..%s."
                            .formatted(
                                    question.from().toPlainString(),
                                    question.to().toPlainString())));
        }
        return problems;
    }

    /** Those of everyone whom the seed deals into the range. */
    static RoaringBitmap of(InBucket question, RoaringBitmap everyone) {
        var from = parts(question.from());
        var to = parts(question.to());
        var start = start(question.seed());
        var found = new RoaringBitmap();
        everyone.forEach((int client) -> {
            var part = part(start, client);
            if (part >= from && part < to) {
                found.add(client);
            }
        });
        return found;
    }

    /** Where the seed deals a client, in percent with four decimals. */
    static BigDecimal percent(String seed, int client) {
        return BigDecimal.valueOf(part(start(seed), client), SCALE);
    }

    static long hash(String seed, int client) {
        return hash(start(seed), client);
    }

    private static long part(long start, int client) {
        return Long.remainderUnsigned(hash(start, client), PARTS);
    }

    private static long hash(long start, int client) {
        return stirred(start + client * 0x9E3779B97F4A7C15L);
    }

    private static long start(String seed) {
        var hash = 0xCBF29CE484222325L;
        for (var one : seed.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xFF)) * 0x100000001B3L;
        }
        return stirred(hash);
    }

    /** The mixer of SplitMix64. */
    private static long stirred(long bits) {
        var once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        var twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    private static boolean isPrecise(BigDecimal percent) {
        return percent.stripTrailingZeros().scale() > SCALE;
    }

    private static int parts(BigDecimal percent) {
        return percent.movePointRight(SCALE).intValueExact();
    }
}
