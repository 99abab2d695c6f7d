package io.clientele.api.segment.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.SegmentTestData;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way to select clients, held against plain sets over a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionsTests {

    /** What a segment is by plain sets; the rule's members are null for a list. */
    private record Model(
            @Nullable Set<Buyer> ruled, boolean dynamic, Set<Buyer> in, Set<Buyer> out, Set<Buyer> published) {

        Set<Buyer> members() {
            if (!dynamic) {
                return Set.copyOf(published);
            }
            var members = new HashSet<>(Objects.requireNonNull(ruled));
            members.addAll(in);
            members.removeAll(out);
            return members;
        }

        void add(Set<Buyer> clients) {
            in.addAll(clients);
            out.removeAll(clients);
            published.addAll(clients);
        }

        void remove(Set<Buyer> clients) {
            out.addAll(clients);
            in.removeAll(clients);
            published.removeAll(clients);
        }
    }

    private final SegmentTestData segments;
    private final RandomBase base = new RandomBase(97);
    private final Map<String, Model> models = new LinkedHashMap<>();
    private int made;

    @Autowired
    SelectionsTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        var ids = base.make(segments);
        for (var at = 0; at < ids.size(); at++) {
            var sample = base.samples().get(at);
            models.put(ids.get(at), model(sample.members(), sample.rule() != null));
        }
        var south = base.who(buyer -> buyer.inUniverse() && buyer.region().equals("South"));
        models.put(segments.periodic("Periodic south", "region = 'South'"), model(south, false));
    }

    private static Model model(Set<Buyer> members, boolean dynamic) {
        return new Model(dynamic ? members : null, dynamic, new HashSet<>(), new HashSet<>(), new HashSet<>(members));
    }

    @ParameterizedTest(name = "kind {0}")
    @MethodSource("kinds")
    void makesListsOfWhomeverIsSelected(int kind) {
        for (var times = 0; times < 3; times++) {
            var choice = bowl(kind).draw(kind);
            var answer = segments.create(
                    Map.of("name", "List " + made++, "forming", "MANUAL", "selection", choice.selection()));

            if (choice.meant().isEmpty()) {
                assertThat(errors(answer, "segmentCreate")).containsExactly("EMPTY_SELECTION");
            } else {
                assertThat(errors(answer, "segmentCreate")).isEmpty();
                assertThat(members(answer.text("segmentCreate.segment.id")))
                        .as(choice.selection().toString())
                        .containsExactlyInAnyOrderElementsOf(names(choice.meant()));
            }
        }
    }

    static Collection<Integer> kinds() {
        return Choice.kinds().boxed().toList();
    }

    @Test
    void addsAndRemovesWhomeverIsSelectedInOneVersion() {
        var random = new Random(11);
        for (var act = 0; act < 45; act++) {
            var ids = List.copyOf(models.keySet());
            var id = ids.get(random.nextInt(ids.size()));
            var choice = bowl(act).draw();
            var adding = random.nextInt(3) > 0;
            var versions = versions(id);

            var answer = work(adding ? "segmentMembersAdd" : "segmentMembersRemove", id, choice.selection());

            var model = Objects.requireNonNull(models.get(id));
            var before = model.members();
            if (adding) {
                model.add(choice.meant());
            } else {
                model.remove(choice.meant());
            }
            assertThat(errors(answer, adding ? "segmentMembersAdd" : "segmentMembersRemove"))
                    .containsExactlyElementsOf(choice.meant().isEmpty() ? List.of("EMPTY_SELECTION") : List.of());
            assertThat(members(id))
                    .as(choice.selection().toString())
                    .containsExactlyInAnyOrderElementsOf(names(model.members()));
            if (!model.dynamic()) {
                assertThat(versions(id) - versions).isEqualTo(before.equals(model.members()) ? 0 : 1);
            }
        }
    }

    @Test
    void followsSegmentsWhenASelectionIsToStayLive() {
        var ids = List.copyOf(models.keySet());
        var selections = Map.of(
                "Live union", Map.<String, Object>of("union", ids.subList(0, 2)),
                "Live intersection", Map.<String, Object>of("intersection", ids.subList(1, 3)),
                "Live difference",
                        Map.<String, Object>of("difference", Map.of("of", ids.get(0), "without", ids.subList(2, 4))),
                "Live cell",
                        Map.<String, Object>of("cell", Map.of("of", ids.subList(0, 1), "among", ids.subList(0, 3))),
                "Live rule", Map.<String, Object>of("text", "region = 'East'"),
                "Live members", Map.<String, Object>of("members", Map.of("segment", ids.get(2))));
        var live = new HashMap<String, String>();
        selections.forEach((name, selection) ->
                live.put(name, segments.made(Map.of("name", name, "forming", "DYNAMIC", "selection", selection))));

        segments.add(ids.get(0), base.id(base.who(Buyer::inUniverse).iterator().next()));
        Objects.requireNonNull(models.get(ids.get(0)))
                .add(Set.of(base.who(Buyer::inUniverse).iterator().next()));

        assertThat(members(live.get("Live union")))
                .containsExactlyInAnyOrderElementsOf(names(base.who(buyer -> in(ids, 0, buyer) || in(ids, 1, buyer))));
        assertThat(members(live.get("Live intersection")))
                .containsExactlyInAnyOrderElementsOf(names(base.who(buyer -> in(ids, 1, buyer) && in(ids, 2, buyer))));
        assertThat(members(live.get("Live difference")))
                .containsExactlyInAnyOrderElementsOf(
                        names(base.who(buyer -> in(ids, 0, buyer) && !in(ids, 2, buyer) && !in(ids, 3, buyer))));
        assertThat(members(live.get("Live cell")))
                .containsExactlyInAnyOrderElementsOf(
                        names(base.who(buyer -> in(ids, 0, buyer) && !in(ids, 1, buyer) && !in(ids, 2, buyer))));
        assertThat(members(live.get("Live members")))
                .containsExactlyInAnyOrderElementsOf(names(base.who(buyer -> in(ids, 2, buyer))));
        assertThat(members(live.get("Live rule")))
                .containsExactlyInAnyOrderElementsOf(names(
                        base.who(buyer -> buyer.inUniverse() && buyer.region().equals("East"))));
        live.values().forEach(segments::delete);
    }

    @Test
    void replacesAListByWhomeverIsSelected() {
        var list = segments.list(
                "Replaced",
                List.of(base.id(base.who(Buyer::inUniverse).iterator().next())));
        for (var kind = 0; kind < 9; kind++) {
            var choice = bowl(kind + 100).draw(kind);
            var versions = versions(list);
            var before = members(list);

            var answer = work("segmentMembersReplace", list, choice.selection());

            if (choice.meant().isEmpty()) {
                assertThat(errors(answer, "segmentMembersReplace")).containsExactly("EMPTY_SELECTION");
            } else {
                assertThat(members(list)).containsExactlyInAnyOrderElementsOf(names(choice.meant()));
                assertThat(versions(list) - versions).isEqualTo(before.equals(members(list)) ? 0 : 1);
            }
        }
    }

    private boolean in(List<String> ids, int at, Buyer buyer) {
        return Objects.requireNonNull(models.get(ids.get(at))).members().contains(buyer);
    }

    private Choice.Bowl bowl(long seed) {
        return new Choice.Bowl(
                base,
                List.copyOf(models.keySet()),
                id -> Objects.requireNonNull(models.get(id)).members(),
                new Random(seed));
    }

    private Answer work(String mutation, String id, Map<String, Object> selection) {
        return segments.ask(
                "mutation($input: SegmentMembersInput!) { %s(input: $input) { userErrors { code message } } }"
                        .formatted(mutation),
                Map.of("input", Map.of("segment", id, "selection", selection)));
    }

    private List<String> members(@Nullable String id) {
        return segments.members(Objects.requireNonNull(id));
    }

    private int versions(String id) {
        return segments.ask("{ segment(id: \"%s\") { history { totalCount } } }".formatted(id))
                .number("segment.history.totalCount");
    }

    private static List<String> errors(Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors[*].code");
    }

    private static List<String> names(Set<Buyer> buyers) {
        return buyers.stream().map(Buyer::name).toList();
    }
}
