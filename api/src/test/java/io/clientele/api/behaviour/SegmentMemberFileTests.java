package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of members at the door: who is meant by a row among 1,500 clients. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentMemberFileTests extends MemberFiles {

    @Autowired
    SegmentMemberFileTests(Api api) {
        super(api);
    }

    @Test
    void takesOverAThousandRowsInInOneVersion() {
        var list = list();
        var some = people.subList(100, 1_400);

        var job = doors.imported("segment-members", file("external_id", ids(some)), in(list, "ADD"));
        var again = doors.imported("segment-members", file("external_id", ids(some)), in(list, "ADD"));

        var active = some.stream().filter(Person::active).toList();
        assertThat(summary(job))
                .contains("\"rows\":1300", "\"created\":" + active.size(), "\"rejected\":" + (1_300 - active.size()));
        assertThat(summary(again)).contains("\"created\":0", "\"unchanged\":" + active.size());
        assertThat(members(list)).containsExactlyElementsOf(ids(active));
        var told = segments.ask("""
                { segment(id: "%s") { history { totalCount } pins { nodes { count reason pinnedBy } } } }""".formatted(list));
        assertThat(told.number("segment.history.totalCount")).isEqualTo(1);
        assertThat(told.texts("segment.pins.nodes[*].count")).containsExactly(String.valueOf(active.size()));
        assertThat(told.texts("segment.pins.nodes[*].reason")).containsExactly("segment-members.csv");
        assertThat(told.texts("segment.pins.nodes[*].pinnedBy")).containsExactly("admin");
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource({"external_id", "code", "inn", "email", "phone", "эл. почта", "email;phone", "inn;phone"})
    void findsWhoIsMeantAsPlainLoopsDo(String columns) {
        var list = list();
        var rows = IntStream.range(0, 300)
                .mapToObj(number -> people.get(random.nextInt(COUNT)))
                .toList();
        var names = columns.split(";");

        var job = doors.imported(
                "segment-members",
                columns + "\n" + rows.stream().map(row -> cells(row, names)).collect(Collectors.joining("\n")) + "\n",
                in(list, "ADD"));

        var expected = new TreeSet<String>();
        var rejected = 0;
        for (var row : rows) {
            var candidates = people.stream()
                    .filter(one -> Arrays.stream(names).allMatch(name -> same(value(one, name), value(row, name))))
                    .toList();
            if (candidates.size() == 1 && candidates.getFirst().active()) {
                expected.add(candidates.getFirst().externalId());
            } else {
                rejected++;
            }
        }
        assertThat(summary(job)).contains("\"rejected\":%d,".formatted(rejected));
        assertThat(members(list)).containsExactlyElementsOf(expected);
    }

    @Test
    void tellsWhyARowIsRejected() {
        var list = list();
        var shared = shared();
        var inactive = people.stream().filter(one -> !one.active()).findFirst().orElseThrow();

        var job = doors.imported(
                "segment-members",
                "external_id,code,inn,email,phone\n"
                        + "nobody,,,,\n"
                        + ",,,%s,\n".formatted(shared.getFirst().email().toUpperCase(Locale.ROOT))
                        + ",%s,,,\n".formatted(inactive.code())
                        + ",,,,12\n"
                        + ",C-1,7700000002,,\n"
                        + ",\"  \",,,\n"
                        + ",C-1,,,\n",
                in(list, "ADD"));

        assertThat(rejected(job))
                .contains("\n2,external_id,nobody,UNKNOWN_CLIENT")
                .contains("\n3,email,%s,AMBIGUOUS_CLIENT"
                        .formatted(shared.getFirst().email().toUpperCase(Locale.ROOT)))
                .contains("«%s» (%1$s of file)".formatted(shared.getFirst().externalId()))
                .contains("«%s» (%1$s of file)".formatted(shared.getLast().externalId()))
                .contains("\n4,code,%s,CLIENT_INACTIVE".formatted(inactive.code()))
                .contains("\n5,phone,12,UNKNOWN_CLIENT")
                .contains("\n6,code,C-1,UNKNOWN_CLIENT");
        assertThat(members(list)).containsExactly("p0001");
    }

    private static List<String> ids(List<Person> some) {
        return some.stream().map(Person::externalId).toList();
    }

    /** Two active people with one mail address and no third. */
    private List<Person> shared() {
        return people.stream().collect(Collectors.groupingBy(Person::email)).values().stream()
                .filter(group -> group.size() == 2)
                .findFirst()
                .orElseThrow();
    }

    /** As people write them: addresses in small letters, telephones with an 8 in front. */
    private String cells(Person row, String... names) {
        return Arrays.stream(names)
                .map(name -> switch (name) {
                    case "phone" -> row.phone().replace("+7", "8").replace(" ", "");
                    case "email" -> row.email().toLowerCase(Locale.ROOT);
                    default -> value(row, name);
                })
                .collect(Collectors.joining(";"));
    }

    private static String value(Person person, String column) {
        return switch (column) {
            case "external_id" -> person.externalId();
            case "code" -> person.code();
            case "inn" -> person.inn();
            case "phone" -> person.phone();
            default -> person.email();
        };
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    private String rejected(Map<String, Object> job) {
        var url = String.valueOf(((Map<?, ?>) Objects.requireNonNull(job.get("result"))).get("url"));
        return Objects.requireNonNull(api.rest("admin")
                .get()
                .uri(url)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
