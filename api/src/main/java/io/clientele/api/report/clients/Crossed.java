package io.clientele.api.report.clients;

import io.clientele.api.analysis.classes.AbcXyzAnswer;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.xyz.XyzClass;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * How many clients are of each importance and regularity.
 *
 * @param counts by importance and then by regularity, last those without one
 */
record Crossed(long[][] counts) {

    /** Whose classes are found once each. */
    static Crossed of(AbcXyzAnswer answer) {
        var regularities = Arrays.stream(XyzClass.values()).map(answer.xyz()::clients).toList();
        var counts = new long[AbcClass.values().length][XyzClass.values().length + 1];
        for (var letter : AbcClass.values()) {
            var important = answer.abc().result().clients(letter);
            var row = counts[letter.ordinal()];
            for (var at = 0; at < regularities.size(); at++) {
                row[at] = RoaringBitmap.andCardinality(regularities.get(at), important);
            }
            row[regularities.size()] = RoaringBitmap.andCardinality(answer.abc().seen(), important)
                    - LongStream.of(row).sum();
        }
        return new Crossed(counts);
    }

    /** @param regularity null for those without one */
    long clients(AbcClass importance, @Nullable XyzClass regularity) {
        return counts[importance.ordinal()][place(regularity)];
    }

    /** Of every importance. */
    long clients(@Nullable XyzClass regularity) {
        return Arrays.stream(counts).mapToLong(row -> row[place(regularity)]).sum();
    }

    private static int place(@Nullable XyzClass regularity) {
        return regularity == null ? XyzClass.values().length : regularity.ordinal();
    }
}
