package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.SegmentTestData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Files of members at the door, over 1,500 clients many of whom share a mail address or a telephone. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentMemberFileTests {

    private static final int COUNT = 1_500;

    private record Person(String externalId, String code, String inn, String email, String phone, boolean active) {

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

    private final Api api;
    private final Doors doors;
    private final SegmentTestData segments;
    private final List<Person> people = new ArrayList<>();
    private final Random random = new Random(5);
    private int lists;

    @Autowired
    SegmentMemberFileTests(Api api) {
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

    @Test
    void removesAndReplaces() {
        var list = list();
        doors.imported("segment-members", file("external_id", List.of("p0001", "p0002", "p0003")), in(list, ""));

        var removed = doors.imported(
                "segment-members", file("code", List.of("C-1", "C-11", "C-5", "C-1")), in(list, "REMOVE"));
        assertThat(summary(removed)).contains("\"changed\":1", "\"unchanged\":3", "\"rejected\":0");
        assertThat(members(list)).containsExactly("p0002", "p0003");

        var replaced =
                doors.imported("segment-members", file("external_id", List.of("p0003", "p0004")), in(list, "REPLACE"));
        assertThat(summary(replaced)).contains("\"created\":1", "\"unchanged\":1");
        assertThat(members(list)).containsExactly("p0003", "p0004");
    }

    @Test
    void doesNotReplaceAListByNobody() {
        var list = list();
        doors.imported("segment-members", file("external_id", List.of("p0001")), in(list, "ADD"));

        var empty = finished("external_id\n", in(list, "REPLACE"));
        var unknown = finished("external_id\nnobody\n", in(list, "REPLACE"));
        var nothing = doors.imported("segment-members", "external_id\n", in(list, "ADD"));

        assertThat(empty.get("status")).isEqualTo("FAILED");
        assertThat(String.valueOf(empty.get("error"))).contains("EMPTY_SELECTION");
        assertThat(unknown.get("status")).isEqualTo("FAILED");
        assertThat(summary(nothing)).contains("\"rows\":0");
        assertThat(members(list)).containsExactly("p0001");
    }

    @Test
    void landsNothingOfADryRunOrOfAFileThatIsToStop() {
        var list = list();

        var dry = doors.imported(
                "segment-members", file("external_id", List.of("p0001", "nobody")), in(list, "ADD") + "&dryRun=true");
        var stopped = doors.imported(
                "segment-members", file("external_id", List.of("p0001", "nobody")), in(list, "ADD") + "&onError=stop");
        assertThat(summary(dry)).contains("\"created\":1", "\"rejected\":1", "\"landed\":false");
        assertThat(summary(stopped)).contains("\"landed\":false");
        assertThat(members(list)).isEmpty();

        doors.imported("segment-members", file("external_id", List.of("p0001")), in(list, "ADD") + "&onError=stop");
        assertThat(members(list)).containsExactly("p0001");
    }

    @Test
    void findsTheHeaderBelowTitlesAndNeedsOneOfItsColumns() {
        var list = list();

        doors.imported("segment-members", "Список\n\nИдентификатор\np0001\n", in(list, "ADD"));
        var without = finished("remark\nx\n", in(list, "ADD") + "&ignore=remark");
        var unknown = finished("remark\nx\n", in(list, "ADD"));

        assertThat(members(list)).containsExactly("p0001");
        assertThat(String.valueOf(without.get("error"))).contains("COLUMN_MISSING");
        assertThat(String.valueOf(unknown.get("error"))).contains("UNKNOWN_COLUMN");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "'',400",
        "?segment=§,400",
        "?segment={client},400",
        "?segment={list}&mode=SOME,400",
        "?segment={rule}&mode=REPLACE,400"
    })
    void refusesAtOnceWhatCannotBe(String parameters, int status) {
        var uri = parameters
                .replace("{client}", SegmentTestData.clientId(1))
                .replace("{list}", list())
                .replace("{rule}", parameters.contains("{rule}") ? rule() : "");

        send("admin", "segment-members" + uri).expectStatus().isEqualTo(status);
    }

    @Test
    void isOpenToWhoeverMayWorkByHand() {
        var list = list();
        for (var role : List.of("MARKETER", "ANALYST", "EXECUTIVE")) {
            var opened = segments.ask("""
                    mutation($name: String!, $password: String!) { accountCreate(input: {
                      username: $name, password: $password, role: %s}) { userErrors { code } } }""".formatted(role), Map.of("name", "file-" + role, "password", Api.PASSWORD));
            assertThat(opened.list("accountCreate.userErrors", Object.class)).isEmpty();
            send("file-" + role, "segment-members" + in(list, "ADD"))
                    .expectStatus()
                    .isEqualTo(role.equals("EXECUTIVE") ? 403 : 202);
            send("file-" + role, "clients").expectStatus().isForbidden();
        }
        send("admin", "clients?segment=" + list).expectStatus().isBadRequest();
    }

    private WebTestClient.ResponseSpec send(String who, String door) {
        var body = new MultipartBodyBuilder();
        body.part("file", new ByteArrayResource("external_id\np0001\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "members.csv";
            }
        });
        return api.rest(who)
                .post()
                .uri("/imports/" + door)
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange();
    }

    private Map<String, Object> finished(String content, String parameters) {
        return doors.finished(doors.sent("segment-members", content.getBytes(StandardCharsets.UTF_8), parameters));
    }

    private String list() {
        return segments.list("File " + lists++, List.of());
    }

    private String rule() {
        return segments.dynamic("File rule " + lists++, "name = 'p0001'");
    }

    private static String in(String segment, String mode) {
        return "?segment=" + segment + (mode.isEmpty() ? "" : "&mode=" + mode);
    }

    private static String file(String column, List<String> cells) {
        return column + "\n" + cells.stream().map(cell -> cell + "\n").collect(Collectors.joining());
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

    private List<String> members(String id) {
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

    private static String summary(Map<String, Object> job) {
        return String.valueOf(job.get("summary"));
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
