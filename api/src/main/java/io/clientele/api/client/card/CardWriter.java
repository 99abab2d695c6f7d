package io.clientele.api.client.card;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.MarkWriter;
import io.clientele.api.database.Change;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes one batch of cards into the database, within a write of the client room. */
@Component
public class CardWriter {

    private final ClientRows rows;
    private final CardBelongings belongings;
    private final MarkWriter marks;
    private final MergedKeys merged;
    private final CardImages images;

    CardWriter(ClientRows rows, CardBelongings belongings, MarkWriter marks, MergedKeys merged, CardImages images) {
        this.merged = merged;
        this.images = images;
        this.rows = rows;
        this.belongings = belongings;
        this.marks = marks;
    }

    /** Writes the cards within the write under way, and answers for each in its turn. */
    public Outcome write(String source, List<ClientCard> cards, Change change) {
        var drafts = IntStream.range(0, cards.size())
                .mapToObj(index -> CardReader.read(index, cards.get(index)))
                .toList();
        refuseDuplicates(drafts);
        refuseUnknownCodes(drafts);
        skipSilent(source, drafts);
        meetStored(source, drafts);
        new Heads(rows, source, drafts).resolve();
        return land(source, drafts, change);
    }

    private static void refuseDuplicates(List<Draft> drafts) {
        drafts.stream().collect(Collectors.groupingBy(draft -> draft.card.externalId())).values().stream()
                .filter(same -> same.size() > 1)
                .forEach(CardWriter::refuseOrSkip);
    }

    private static void refuseOrSkip(List<Draft> same) {
        if (same.stream().map(draft -> draft.card).distinct().count() == 1) {
            same.stream().skip(1).forEach(draft -> draft.repeated = true);
        } else {
            same.forEach(draft -> draft.reject(
                    "external_id",
                    draft.card.externalId(),
                    "DUPLICATE_KEY",
                    "The same external id comes more than once, with other content."));
        }
    }

    private void refuseUnknownCodes(List<Draft> drafts) {
        var problems =
                marks.check(drafts.stream().map(draft -> draft.card.marks()).toList());
        drafts.forEach(draft -> draft.problems.addAll(problems.get(draft.index)));
    }

    /** Cards of merged clients beside one that speaks for the winner are as good as said before. */
    private void skipSilent(String source, List<Draft> drafts) {
        var silent = merged.silent(
                source, drafts.stream().map(draft -> draft.card.externalId()).toList());
        drafts.stream()
                .filter(draft -> silent.contains(draft.card.externalId()))
                .forEach(draft -> draft.repeated = true);
    }

    private void meetStored(String source, List<Draft> drafts) {
        var ids = drafts.stream()
                .filter(Draft::lands)
                .map(draft -> draft.card.externalId())
                .toList();
        var stored =
                rows.of(source, ids).stream().collect(Collectors.toMap(ClientRow::externalId, Function.identity()));
        for (var draft : drafts) {
            draft.stored = stored.get(draft.card.externalId());
            draft.id = draft.stored == null ? -1 - draft.index : draft.stored.id();
            refuseNameless(draft);
        }
    }

    private static void refuseNameless(Draft draft) {
        if (draft.lands() && draft.isNew() && !draft.values.containsKey(ClientField.NAME)) {
            draft.reject("name", null, "REQUIRED", "A new client needs a name.");
        }
    }

    private Outcome land(String source, List<Draft> drafts, Change change) {
        var landing = drafts.stream().filter(Draft::lands).toList();
        number(landing);
        var created = landing.stream().filter(Draft::isNew).toList();
        var changed = landing.stream()
                .filter(draft -> !draft.isNew() && draft.changesRow())
                .toList();
        var touched = new HashSet<Integer>();
        change.follow(CardImages.TYPE, () -> images.of(source, keys(landing)), () -> {
            rows.insert(source, created.stream().map(Draft::row).toList());
            rows.update(changed.stream().map(Draft::row).toList());
            touched.addAll(belongings.write(source, landing, change));
        });
        var grown = ids(created);
        touched.removeAll(grown);
        touched.removeAll(ids(changed));
        rows.touch(touched);
        touched.addAll(ids(changed));
        grown.forEach(change::touch);
        touched.forEach(change::touch);
        return outcome(drafts, grown.size(), touched.size());
    }

    private static List<String> keys(List<Draft> drafts) {
        return drafts.stream().map(draft -> draft.card.externalId()).toList();
    }

    /** Gives the new clients of a batch their ids, dense; until then they and their heads go by negative ones. */
    private void number(List<Draft> landing) {
        var ids = new HashMap<Integer, Integer>();
        int last = rows.last();
        for (var draft : landing) {
            if (draft.isNew()) {
                ids.put(draft.id, ++last);
            }
        }
        landing.forEach(draft -> {
            draft.id = ids.getOrDefault(draft.id, draft.id);
            draft.head = draft.head == null ? null : ids.getOrDefault(draft.head, draft.head);
        });
    }

    private static Set<Integer> ids(List<Draft> drafts) {
        return drafts.stream().map(draft -> draft.id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Outcome outcome(List<Draft> drafts, int created, int changed) {
        var sound = (int) drafts.stream().filter(Draft::sound).count();
        List<Rejected> rejected =
                drafts.stream().flatMap(draft -> draft.problems.stream()).toList();
        return new Outcome(created, changed, sound - created - changed, rejected);
    }
}
