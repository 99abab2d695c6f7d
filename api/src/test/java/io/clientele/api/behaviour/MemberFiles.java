package io.clientele.api.behaviour;

import io.clientele.api.Api;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.SegmentTestData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** 1,500 clients, many of whom share a mail address or a telephone, and files that name members among them. */
abstract class MemberFiles {

    record Person(String externalId, String code, String inn, String email, String phone, boolean active) {

        ClientCard card() {
            return Card.of(externalId)
                    .with(ClientField.NAME, externalId)
                    .with(ClientField.CODE, code)
                    .with(ClientField.INN, inn)
                    .with(ClientField.EMAIL, email)
                    .with(ClientField.PHONE, phone)
                    .with(ClientField.ACTIVE, String.valueOf(active))
                    .card();
        }
    }

    static final int COUNT = 1_500;

    final Api api;
    final Doors doors;
    final SegmentTestData segments;
    final List<Person> people = new ArrayList<>();
    final Random random = new Random(5);
    private int lists;

    MemberFiles(Api api) {
        this.api = api;
        this.doors = new Doors(api);
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients) {
        for (var number = 0; number < COUNT; number++) {
            people.add(new Person(
                    "p%04d".formatted(number),
                    "C-" + number,
                    "%010d".formatted(7_700_000_000L + number),
                    "Mail%d@Example.org".formatted(random.nextInt(COUNT)),
                    "+7 (495) %07d".formatted(random.nextInt(COUNT)),
                    number % 11 != 0));
        }
        clients.upsert("file", people.stream().map(Person::card).toList());
    }

    String list() {
        return segments.list("File " + lists++, List.of());
    }

    static String in(String segment, String mode) {
        return "?segment=" + segment + (mode.isEmpty() ? "" : "&mode=" + mode);
    }

    static String file(String column, List<String> cells) {
        return column + "\n" + cells.stream().map(cell -> cell + "\n").collect(Collectors.joining());
    }

    List<String> members(String id) {
        var all = new HashSet<String>();
        var after = "";
        while (true) {
            var page = segments.ask("""
                    { segment(id: "%s") { members(first: 1000%s) { nodes { externalId } pageInfo { hasNextPage endCursor } } } }""".formatted(id, after));
            all.addAll(page.texts("segment.members.nodes[*].externalId"));
            if (!page.yes("segment.members.pageInfo.hasNextPage")) {
                return List.copyOf(new TreeSet<>(all));
            }
            after = " after: \"%s\"".formatted(page.text("segment.members.pageInfo.endCursor"));
        }
    }

    static String summary(Map<String, Object> job) {
        return String.valueOf(job.get("summary"));
    }
}
