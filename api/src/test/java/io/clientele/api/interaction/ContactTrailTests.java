package io.clientele.api.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTrailTests {

    private static final int DAYS = 40;

    private record Contact(int client, int day, long moment, String channel) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void findsTheLastContactInWhateverOrderTheyCame(int seed) {
        var random = new Random(seed);
        var contacts = new ArrayList<Contact>();
        for (var moment = 0; moment < 3_000; moment++) {
            contacts.add(
                    new Contact(random.nextInt(1, 30), moment * DAYS / 3_000, moment, "channel " + random.nextInt(5)));
        }
        var mixed = new ArrayList<>(contacts);
        Collections.shuffle(mixed, random);
        var writer = new ContactTrailWriter();
        mixed.forEach(one -> writer.add(one.client(), one.day(), one.moment(), one.channel()));
        var trail = writer.trail();

        for (var client = 0; client < 35; client++) {
            for (var day = 0; day < DAYS; day++) {
                var found = trail.lastChannel(client, day - 1, day);
                assertThat(
                                found == ContactTrail.NONE
                                        ? "none"
                                        : trail.channels().get(found))
                        .isEqualTo(expected(contacts, client, day));
            }
        }
        assertThat(trail.size()).isEqualTo(contacts.size());
    }

    private static String expected(List<Contact> contacts, int client, int day) {
        return contacts.stream()
                .filter(one -> one.client() == client && one.day() >= day - 1 && one.day() <= day)
                .max(Comparator.comparingLong(Contact::moment))
                .map(Contact::channel)
                .orElse("none");
    }
}
