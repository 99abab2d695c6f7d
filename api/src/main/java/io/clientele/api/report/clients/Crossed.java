package io.clientele.api.report.clients;

import io.clientele.api.analysis.classes.AbcXyzAnswer;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.xyz.XyzClass;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** How many clients are of each importance and regularity. */
final class Crossed {

    /** Of one importance. */
    private record Row(Map<XyzClass, Long> regular, long others) {

        long clients(@Nullable XyzClass regularity) {
            return regularity == null ? others : regular.getOrDefault(regularity, 0L);
        }
    }

    private final Map<AbcClass, Row> rows = new EnumMap<>(AbcClass.class);

    private Crossed() {}

    /** Whose classes are found once each. */
    static Crossed of(AbcXyzAnswer answer) {
        var regularities = new EnumMap<XyzClass, RoaringBitmap>(XyzClass.class);
        for (var letter : XyzClass.values()) {
            regularities.put(letter, answer.xyz().clients(letter));
        }
        var crossed = new Crossed();
        for (var letter : AbcClass.values()) {
            var important = RoaringBitmap.and(
                    answer.abc().result().clients(letter), answer.abc().seen());
            crossed.rows.put(letter, row(important, regularities));
        }
        return crossed;
    }

    private static Row row(RoaringBitmap important, Map<XyzClass, RoaringBitmap> regularities) {
        var regular = new EnumMap<XyzClass, Long>(XyzClass.class);
        regularities.forEach(
                (letter, clients) -> regular.put(letter, (long) RoaringBitmap.andCardinality(clients, important)));
        var known = regular.values().stream().mapToLong(Long::longValue).sum();
        return new Row(regular, important.getLongCardinality() - known);
    }

    /** @param regularity null for those without one */
    long clients(AbcClass importance, @Nullable XyzClass regularity) {
        var row = rows.get(importance);
        return row == null ? 0 : row.clients(regularity);
    }

    /** Those who buy regularly. */
    long regular(AbcClass importance) {
        return clients(importance, XyzClass.X) + clients(importance, XyzClass.Y);
    }

    /** Of every importance. */
    long clients(@Nullable XyzClass regularity) {
        return Arrays.stream(AbcClass.values())
                .mapToLong(importance -> clients(importance, regularity))
                .sum();
    }
}
