package io.clientele.api.segment.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.Universe;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever clients have, each of them is in exactly one segment of every family. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamiliesSumToTheWholeTests {

    private static final int CLIENTS = 120;
    private static final List<String> TEXTS = List.of(
            "Москва",
            " москва ",
            "МОСКВА",
            "Ёлкино",
            "елкино",
            "O'Neil",
            "o'neil",
            "'); drop table client; --",
            "\\",
            "\\'",
            "' or ''='",
            "50",
            "007",
            "2026-01-31",
            "true",
            "false",
            "null",
            "{days} $1",
            "прочие",
            "😀");

    private final Random random = new Random(77);
    private final Clients clients;
    private final Segments segments;
    private final Membership membership;
    private final Universe universe;
    private final Snapshots snapshots;
    private final FamilyTestData families;

    @Autowired
    FamiliesSumToTheWholeTests(
            Api api,
            Clients clients,
            Segments segments,
            Membership membership,
            Universe universe,
            Snapshots snapshots) {
        this.clients = clients;
        this.segments = segments;
        this.membership = membership;
        this.universe = universe;
        this.snapshots = snapshots;
        this.families = new FamilyTestData(new SegmentTestData(api::admin));
    }

    @BeforeAll
    void placeClients(@Autowired PropertyDefinitions properties) {
        properties.create("size", "Размер", PropertyType.CHOICE, List.of("S", "it's L", "\\XL"));
        properties.create("note", "Примечание", PropertyType.TEXT, List.of());
        properties.create("own", "Свой склад", PropertyType.YES_NO, List.of());
        shuffle();
    }

    @ParameterizedTest
    @CsvSource({
        "field, REGION",
        "field, CITY",
        "field, PRICE_TIER",
        "field, KIND",
        "field, SEX",
        "field, DISCOUNT_PERCENT",
        "field, ACTIVE",
        "property, size",
        "property, note",
        "property, own",
    })
    void holdsEverybodyOnce(String kind, String axis) {
        for (var most : List.of(1, 3, 50)) {
            for (var forming : List.of("DYNAMIC", "PERIODIC")) {
                var family = families.made(Map.of(
                        "axis",
                        Map.of(kind, axis),
                        "name",
                        axis + " " + most + " " + forming,
                        "forming",
                        forming,
                        "most",
                        most));

                check(family);

                shuffle();
                assertThat(FamilyTestData.errors(families.refresh(family), "segmentFamilyRefresh"))
                        .isEmpty();
                check(family);
            }
        }
    }

    @Test
    void putsNobodyAmongTheOthersWhoHasAValueOfItsOwn() {
        var family = families.made(Map.of("axis", Map.of("field", "REGION"), "name", "Own", "forming", "DYNAMIC"));
        var without = clientsWithoutRegion();

        var others = snapshots.read(() -> segments.findByFamilyIdInOrderById(List.of(number(family))).stream()
                .filter(segment -> segment.familyValue() == null)
                .map(segment -> membership.current(segment).getCardinality())
                .toList());

        assertThat(others).containsExactly(without);
    }

    private int clientsWithoutRegion() {
        return snapshots.read(() -> {
            var ids = new ArrayList<Integer>();
            universe.all().forEach((int client) -> ids.add(client));
            return (int) clients.byIds(ids).stream()
                    .filter(client -> client.region() == null)
                    .count();
        });
    }

    private void check(String family) {
        snapshots.read(() -> {
            var sum = new RoaringBitmap();
            var count = 0L;
            for (var segment : segments.findByFamilyIdInOrderById(List.of(number(family)))) {
                var members = membership.current(segment);
                sum.or(members);
                count += members.getLongCardinality();
            }
            assertThat(sum).isEqualTo(universe.all());
            assertThat(count).isEqualTo(sum.getLongCardinality());
            return true;
        });
    }

    private static int number(String family) {
        return Ids.integer(SegmentFamily.TYPE, family);
    }

    /** Gives every client other values, some of them missing. */
    private void shuffle() {
        clients.upsert("test", IntStream.range(0, CLIENTS).mapToObj(this::card).toList());
    }

    private ClientCard card(int number) {
        var card = Card.of("c" + number);
        var fields = new HashMap<ClientField, List<String>>();
        fields.put(ClientField.REGION, TEXTS);
        fields.put(ClientField.CITY, TEXTS);
        fields.put(ClientField.PRICE_TIER, List.of("low", "middle", "VIP"));
        fields.put(ClientField.KIND, List.of("COMPANY", "ENTREPRENEUR", "PERSON"));
        fields.put(ClientField.SEX, List.of("MALE", "FEMALE"));
        fields.put(ClientField.DISCOUNT_PERCENT, List.of("0", "2.50", "7", "7.0"));
        fields.forEach((field, values) -> card.with(field, maybe(values)));
        card.with(ClientField.ACTIVE, String.valueOf(random.nextInt(10) > 0));
        card.with(ClientField.ANONYMOUS, String.valueOf(number == 0));
        return card.property("size", maybe(List.of("S", "it's L", "\\XL")))
                .property("note", maybe(TEXTS))
                .property("own", maybe(List.of("true", "false")))
                .card();
    }

    private String maybe(List<String> values) {
        return random.nextInt(5) == 0 ? "" : values.get(random.nextInt(values.size()));
    }
}
