package io.clientele.api.analysis.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class PlacementsTests {

    private static final int CLIENTS = 500;
    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    private final Placements placements = new Placements();

    @Test
    void keepsWhereClientsAreForTheSameMembers() {
        var members = List.of(RoaringBitmap.bitmapOf(1, 3), RoaringBitmap.bitmapOf(3));

        var first = placements.of(members, NOBODY, null).memberships();

        assertThat(placements
                        .of(new ArrayList<>(members), new RoaringBitmap(), null)
                        .memberships())
                .isSameAs(first);
    }

    @Test
    void laysOutAnewWhatIsOtherwise() {
        var one = RoaringBitmap.bitmapOf(1, 3);
        var other = RoaringBitmap.bitmapOf(3);
        var first = placements.of(List.of(one, other), NOBODY, null).memberships();

        assertThat(List.of(
                        placements.of(List.of(other, one), NOBODY, null),
                        placements.of(List.of(one), NOBODY, null),
                        placements.of(List.of(one, other), RoaringBitmap.bitmapOf(1), null),
                        placements.of(List.of(one, other), NOBODY, RoaringBitmap.bitmapOf(1))))
                .noneMatch(placement -> placement.memberships() == first);
    }

    @ParameterizedTest(name = "{0} segments")
    @ValueSource(ints = {0, 1, 10, 11, 64, 65, 300})
    void knowsTheSegmentsOfEveryClient(int segments) {
        var random = new Random(segments);
        var members = random.ints(segments, 0, 200)
                .mapToObj(size ->
                        RoaringBitmap.bitmapOf(random.ints(size, 1, CLIENTS).toArray()))
                .toList();
        var anonymous = RoaringBitmap.bitmapOf(7, CLIENTS + 9);

        var memberships = placements.of(members, anonymous, null).memberships();

        for (var client = 0; client < CLIENTS + 20; client++) {
            var number = client;
            var in = new TreeSet<Integer>();
            for (var at = 0; at < segments; at++) {
                if (client != 0
                        && !anonymous.contains(number)
                        && members.get(at).contains(number)) {
                    in.add(at);
                }
            }
            var combination = memberships.combination(client);
            var told = new TreeSet<Integer>();
            memberships.each(combination, told::add);
            assertThat(told).isEqualTo(in);
            assertThat(memberships.count(combination)).isEqualTo(in.size());
            assertThat(combination).isLessThan(memberships.size());
            assertThat(combination == Memberships.WITHOUT_CLIENT).isEqualTo(client == 0 || anonymous.contains(client));
            assertThat(combination == Memberships.OUTSIDE)
                    .isEqualTo(in.isEmpty() && client != 0 && !anonymous.contains(client));
        }
    }
}
