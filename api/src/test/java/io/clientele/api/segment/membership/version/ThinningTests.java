package io.clientele.api.segment.membership.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.merge.MergedClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six hundred versions from May to November, three a day. */
@ClienteleTest
class ThinningTests {

    private static final int SEGMENT = 900_001;
    private static final int VERSIONS = 600;
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate KEPT_FROM = LocalDate.of(2026, 8, 22);

    private final Thinning thinning;
    private final MergedClients merged;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final List<RoaringBitmap> members = new ArrayList<>();

    @Autowired
    ThinningTests(Thinning thinning, MergedClients merged, JdbcClient jdbc, JdbcTemplate batches) {
        this.thinning = thinning;
        this.merged = merged;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Test
    void leavesEveryVersionTold() {
        publish();
        var before = keyframes();

        thinning.thin();
        thinning.thin();

        assertThat(keyframes())
                .isEqualTo(before.stream().filter(ThinningTests::stays).toList())
                .hasSizeLessThan(before.size());
        assertThat(jdbc.sql(
                                "select count(distinct number) from segment_version_bitmap where segment_id = ? and kind = 'MEMBERS'")
                        .param(SEGMENT)
                        .query(Integer.class)
                        .single())
                .isEqualTo(keyframes().size());
        for (var number : List.of(1, 2, 32, 33, 34, 65, 93, 94, 128, 200, 255, 256, 257, 258, 340, 341, 599, 600)) {
            assertThat(new Versions(jdbc, batches, merged).members(SEGMENT, number))
                    .isEqualTo(members.get(number - 1));
        }
    }

    private static boolean stays(int number) {
        return !day(number).isBefore(KEPT_FROM)
                || (number - 1) % 256 == 0
                || day(number).getMonth() != day(number - 1).getMonth();
    }

    private void publish() {
        var versions = new Versions(jdbc, batches, merged);
        var random = new Random(600);
        var last = new RoaringBitmap();
        Optional<Version> previous = Optional.empty();
        for (var number = 1; number <= VERSIONS; number++) {
            var next = last.clone();
            random.ints(5, 1, 200).forEach(client -> next.flip((long) client, client + 1L));
            var version = version(number, next, Versions.keyframeAfter(previous, day(number)));
            versions.add(version, next);
            members.add(next);
            last = next;
            previous = Optional.of(version);
        }
    }

    private static Version version(int number, RoaringBitmap members, boolean keyframe) {
        var at = Instant.parse("2026-05-01T00:00:00Z").plusSeconds(number);
        return new Version(
                SEGMENT,
                number,
                null,
                "0",
                day(number),
                Cause.PINS,
                null,
                at,
                at,
                0,
                members.getCardinality(),
                0,
                0,
                keyframe);
    }

    private static LocalDate day(int version) {
        return FIRST.plusDays((version - 1) / 3);
    }

    private List<Integer> keyframes() {
        var numbers = jdbc.sql("select number from segment_version where segment_id = ? and keyframe order by number")
                .param(SEGMENT)
                .query(Integer.class)
                .list();
        return List.copyOf(numbers);
    }
}
