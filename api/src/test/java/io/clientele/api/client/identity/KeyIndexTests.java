package io.clientele.api.client.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyIndexTests {

    @Test
    void findsEverybodyWhoHasAKeyAndHardlyAnybodyElse() {
        var index = new KeyIndex();
        var random = new Random(7);
        Map<String, Set<Integer>> plain = new HashMap<>();
        for (var client = 1; client <= 20_000; client++) {
            var key = "key" + random.nextInt(6_000);
            index.add(key, client);
            plain.computeIfAbsent(key, named -> new HashSet<>()).add(client);
        }

        for (var number = 0; number < 7_000; number++) {
            var key = "key" + number;
            assertThat(index.find(key)).containsAll(plain.getOrDefault(key, Set.of()));
        }
        assertThat(index.find("key1").getCardinality())
                .isEqualTo(plain.getOrDefault("key1", Set.of()).size());
    }

    @Test
    void findsWhoLooksAlikeAndGoesOnAfterwards() {
        var index = new KeyIndex();
        index.add("Aa", 1);
        index.add("", 3);

        assertThat(index.find("BB")).as("the same hash").containsExactly(1);
        index.add("BB", 2);

        assertThat(index.find("BB")).containsExactly(1, 2);
        assertThat(index.find("C")).isEmpty();
        assertThat(index.find("")).containsExactly(3);
    }
}
