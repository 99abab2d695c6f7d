package io.clientele.api.client;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.question.Attribute;
import io.clientele.api.client.question.ClientQuestions;
import io.clientele.api.firm.Operator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes cards batch by batch and holds what is kept in memory of them against a plain map of the cards. */
@ClienteleTest
class KeptSetsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String SOURCE = "kept-sets";
    private static final int COUNT = 60;
    private static final int ROUNDS = 12;
    private static final List<String> REGIONS = List.of("Kept A", "Kept B", "Kept C");

    private record Plain(String region, String industry, boolean active, boolean anonymous) {}

    @Autowired
    private Clients clients;

    @Autowired
    private ClientQuestions questions;

    @Autowired
    private Universe universe;

    @Test
    void keepsUpWithChangesOfCards() {
        var random = new Random(7);
        var plain = new HashMap<String, Plain>();
        change(IntStream.range(0, COUNT).boxed().collect(toSet()), plain, random);
        for (var round = 0; round < ROUNDS; round++) {
            change(random.ints(5, 0, COUNT).boxed().collect(toSet()), plain, random);

            agree(plain);
        }
    }

    private void change(Set<Integer> numbers, Map<String, Plain> plain, Random random) {
        var cards = numbers.stream()
                .map(number -> {
                    var card = new Plain(
                            REGIONS.get(random.nextInt(3)),
                            REGIONS.get(random.nextInt(3)),
                            random.nextInt(4) > 0,
                            random.nextInt(6) == 0);
                    plain.put("k" + number, card);
                    return Card.of("k" + number)
                            .with(ClientField.REGION, card.region())
                            .with(ClientField.INDUSTRY, card.industry())
                            .with(ClientField.ACTIVE, String.valueOf(card.active()))
                            .with(ClientField.ANONYMOUS, String.valueOf(card.anonymous()))
                            .card();
                })
                .toList();
        assertThat(clients.upsert(SOURCE, cards).rejected()).isEmpty();
    }

    private void agree(Map<String, Plain> plain) {
        var ids = clients.idsOf(SOURCE, List.copyOf(plain.keySet()));
        var ours = RoaringBitmap.bitmapOf(
                ids.values().stream().mapToInt(Integer::intValue).toArray());
        for (var region : REGIONS) {
            var inRegion = new Attribute(ClientField.REGION, Operator.EQ, List.of(region));
            var inIndustry = new Attribute(ClientField.INDUSTRY, Operator.IN, List.of(region));

            assertThat(questions.clientsWho(inRegion, TODAY, null))
                    .isEqualTo(who(plain, ids, card -> card.region().equals(region)));
            assertThat(questions.clientsWho(inIndustry, TODAY, null))
                    .isEqualTo(who(plain, ids, card -> card.industry().equals(region)));
        }
        assertThat(RoaringBitmap.and(universe.all(), ours))
                .isEqualTo(who(plain, ids, card -> card.active() && !card.anonymous()));
        assertThat(RoaringBitmap.and(universe.withInactive(), ours))
                .isEqualTo(who(plain, ids, card -> !card.anonymous()));
        assertThat(RoaringBitmap.and(universe.anonymous(), ours)).isEqualTo(who(plain, ids, Plain::anonymous));
    }

    private static RoaringBitmap who(Map<String, Plain> plain, Map<String, Integer> ids, Predicate<Plain> test) {
        return RoaringBitmap.bitmapOf(plain.entrySet().stream()
                .filter(entry -> test.test(entry.getValue()))
                .mapToInt(entry -> Objects.requireNonNull(ids.get(entry.getKey())))
                .toArray());
    }
}
