package io.clientele.api.segment.rule.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.client.Universe;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.database.Touches;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Answers rules from the rooms that own the facts, in the snapshot of this thread. The answer to a criterion is kept with the
 * versions of the data it is true of, shared by every rule that asks it again, and follows changes: only the clients they touched
 * are asked about anew. It knows nothing of who asks.
 */
@Component
public class Answers implements Leaves {

    /** Three hundred rules over a million clients have answers of some fifty megabytes, and lose them all the time in less. */
    private static final int PART_OF_MEMORY = 8;

    /** Changes of more clients than this are not followed one by one: everyone is asked about. */
    private static final int MOST_FOLLOWED = 50_000;

    /** @param businessDate null when the answer is the same on every day */
    private record Key(Criterion criterion, @Nullable LocalDate businessDate) {}

    /**
     * @param versions of the rooms that the question rests on
     * @param population the universe of a whole answer; null for others
     */
    private record Answer(
            RoaringBitmap clients,
            Map<Room, Long> versions,
            @Nullable RoaringBitmap population) {}

    private final Questions questions;
    private final Touches touches;
    private final Universe universe;
    private final Snapshots snapshots;
    private final Cache<Key, Answer> known = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY)
            .<Key, Answer>weigher(Answers::bytes)
            .build();

    Answers(Questions questions, Touches touches, Universe universe, Snapshots snapshots) {
        this.questions = questions;
        this.touches = touches;
        this.universe = universe;
        this.snapshots = snapshots;
    }

    /** The clients of the universe for whom the rule holds; a set of its own. */
    public RoaringBitmap clientsWho(Rule rule, RoaringBitmap universe) {
        return new RuleEvaluation(this, snapshots.current().businessDate(), universe).clients(rule);
    }

    /** What a criterion names that is not there, such as an unknown product: all of it. */
    public List<Problem> check(Criterion criterion) {
        return questions.of(criterion).check().problems();
    }

    /** What the room of a criterion sees of one client, named as the criterion's parameters are. */
    public List<Observed> observed(Criterion criterion, int client) {
        return questions.of(criterion).observation().of(snapshots.current().businessDate(), client);
    }

    /** Whether the criterion holds for one client: asked of its room as patches of answers are, and not from what is kept. */
    public boolean holds(Criterion criterion, int client) {
        return questions
                .of(criterion)
                .who()
                .clients(snapshots.current().businessDate(), RoaringBitmap.bitmapOf(client))
                .contains(client);
    }

    @Override
    public RoaringBitmap clientsWho(Criterion criterion, LocalDate businessDate) {
        snapshots.checkpoint();
        var question = questions.of(criterion);
        if (question.rooms().isEmpty()) {
            return question.who().clients(businessDate, null);
        }
        var key = new Key(criterion, question.dated() ? businessDate : null);
        var before = known.getIfPresent(key);
        var versions = versions(question);
        if (before != null && before.versions().equals(versions)) {
            return before.clients();
        }
        var answer = answer(question, businessDate, before, versions);
        if (before == null || isLater(versions, before.versions())) {
            known.put(key, answer);
        }
        return answer.clients();
    }

    /** A criterion may name a thousand texts and hold for nobody. */
    private static int bytes(Key key, Answer answer) {
        var population = answer.population();
        return 512
                + 2 * RuleStore.write(key.criterion()).length()
                + answer.clients().getSizeInBytes()
                + (population == null ? 0 : population.getSizeInBytes());
    }

    private Map<Room, Long> versions(Question question) {
        AsOf asOf = snapshots.current();
        return question.rooms().stream().collect(Collectors.toUnmodifiableMap(room -> room, asOf::version));
    }

    private Answer answer(
            Question question, LocalDate businessDate, @Nullable Answer before, Map<Room, Long> versions) {
        if (question.whole()) {
            var population = universe.all();
            return before != null && isSame(before, population, versions)
                    ? new Answer(before.clients(), versions, population)
                    : new Answer(question.who().clients(businessDate, null), versions, population);
        }
        return Optional.ofNullable(before)
                .filter(kept -> isLater(versions, kept.versions()))
                .flatMap(kept -> touched(kept.versions(), versions)
                        .map(clients -> patched(question, businessDate, kept.clients(), clients)))
                .map(clients -> new Answer(clients, versions, null))
                .orElseGet(() -> new Answer(question.who().clients(businessDate, null), versions, null));
    }

    /** Classes stay when nobody came or went and nothing but cards changed. */
    private static boolean isSame(Answer before, RoaringBitmap population, Map<Room, Long> versions) {
        return versions.entrySet().stream()
                        .filter(entry -> entry.getKey() != Room.CLIENT)
                        .allMatch(entry ->
                                entry.getValue().equals(before.versions().get(entry.getKey())))
                && population.equals(before.population());
    }

    private Optional<RoaringBitmap> touched(Map<Room, Long> after, Map<Room, Long> upTo) {
        var clients = new RoaringBitmap();
        for (var room : upTo.keySet()) {
            var touched = touches.between(room, version(after, room), version(upTo, room));
            if (touched.isEmpty()) {
                return Optional.empty();
            }
            clients.or(touched.get());
        }
        return clients.getCardinality() <= MOST_FOLLOWED ? Optional.of(clients) : Optional.empty();
    }

    private static RoaringBitmap patched(
            Question question, LocalDate businessDate, RoaringBitmap before, RoaringBitmap touched) {
        if (touched.isEmpty()) {
            return before;
        }
        var clients = RoaringBitmap.andNot(before, touched);
        clients.or(question.who().clients(businessDate, touched));
        return clients;
    }

    private static boolean isLater(Map<Room, Long> versions, Map<Room, Long> than) {
        return versions.keySet().stream().allMatch(room -> version(versions, room) >= version(than, room));
    }

    private static long version(Map<Room, Long> versions, Room room) {
        return versions.getOrDefault(room, 0L);
    }
}
