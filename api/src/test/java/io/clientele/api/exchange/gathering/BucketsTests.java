package io.clientele.api.exchange.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scattered rows brought together. */
class BucketsTests {

    private static final int ROWS = 60_000;

    @Test
    void giveEveryRowOnceAndThoseOfAGroupTogetherInTheirOrder() throws IOException {
        var random = new Random(5);
        var rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> new Row(number, List.of(name(random), "cell " + number)))
                .toList();
        var survey = Survey.of(rows.iterator(), BucketsTests::group);
        var given = new ArrayList<Row>();

        try (var buckets = Buckets.of(rows.iterator(), survey, BucketsTests::group)) {
            buckets.rows().forEachRemaining(given::add);
        }

        assertThat(given.stream().sorted(Comparator.comparing(Row::number)).toList())
                .isEqualTo(rows);
        var ended = new HashSet<String>();
        var before = given.getFirst();
        for (var row : given.subList(1, given.size())) {
            if (group(row).equals(group(before))) {
                assertThat(group(row).isEmpty() || row.number() > before.number())
                        .isTrue();
            } else {
                ended.add(group(before));
                assertThat(ended.contains(group(row))).isEqualTo(group(row).isEmpty() && ended.contains(""));
            }
            before = row;
        }
    }

    @Test
    void giveAGroupThatIsTooLargeForTheMemoryAsItWasWritten() throws IOException {
        var rows = IntStream.rangeClosed(1, 300_000)
                .mapToObj(number -> new Row(number, List.of(number % 100 == 0 ? "other " + number % 300 : "endless")))
                .toList();
        var survey = new Survey(1, 1, true);
        var given = new ArrayList<Row>();

        try (var buckets = Buckets.of(rows.iterator(), survey, BucketsTests::group)) {
            buckets.rows().forEachRemaining(given::add);
        }

        assertThat(given).hasSize(300_000);
        assertThat(given.subList(0, 3_000).stream().map(BucketsTests::group).distinct())
                .containsExactly("other 0", "other 100", "other 200");
        assertThat(given.subList(3_000, 300_000)).isSortedAccordingTo(Comparator.comparingLong(Row::number));
        assertThat(given.subList(3_000, 300_000).stream()
                        .map(BucketsTests::group)
                        .distinct())
                .containsExactly("endless");
    }

    private static String group(Row row) {
        return row.cell(0);
    }

    /** Of every other row none. */
    private static String name(Random random) {
        return random.nextBoolean() ? "" : "group " + random.nextInt(9_000);
    }
}
