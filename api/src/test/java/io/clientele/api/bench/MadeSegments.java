package io.clientele.api.bench;

import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.NameKey;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Importance;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.Publishing;
import io.clientele.api.segment.rule.text.RuleStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** 300 lists with published members, thirty of them main ones, and 300 segments of rules that are answered from the data. */
final class MadeSegments {

    private final Bases bases;
    private final List<RoaringBitmap> sets;
    private final List<SegmentRule> rules;
    private List<Segment> lists = List.of();
    private List<Segment> ofRules = List.of();

    MadeSegments(Bases bases) {
        this.bases = bases;
        this.sets = MemberSets.of(bases.facts().clients());
        this.rules = SegmentRule.all(bases.facts());
    }

    /** In the order of their numbers, from 1. */
    List<Segment> lists() {
        return lists;
    }

    /** The members of each list. */
    List<RoaringBitmap> sets() {
        return sets;
    }

    List<Segment> ofRules() {
        return ofRules;
    }

    /** The rule of each of them. */
    List<SegmentRule> rules() {
        return rules;
    }

    /** Makes them all, and writes the lists' members as rows. */
    void make(Path files) {
        lists = lists(sets.size());
        ofRules = saved(IntStream.range(0, rules.size())
                .mapToObj(number -> segment("Rule " + number, number, Forming.DYNAMIC, stored(rules.get(number))))
                .toList());
        publish(files);
    }

    /** Makes and publishes the main lists alone. */
    void makeMain(Path files) {
        lists = lists(MemberSets.MAIN);
        publish(files);
    }

    private List<Segment> lists(int count) {
        return saved(IntStream.range(0, count)
                .mapToObj(number -> segment("List " + number, number, Forming.MANUAL, null))
                .toList());
    }

    private static String stored(SegmentRule rule) {
        return RuleStore.write(Product.rule(rule.text()));
    }

    private List<Segment> saved(List<Segment> segments) {
        return bases.product().get(Changes.class).write(Room.SEGMENT, change -> {
            change.touch();
            return bases.product().get(Segments.class).saveAll(segments);
        });
    }

    private Segment segment(String name, int number, Forming forming, @Nullable String rule) {
        var now = bases.product().get(BusinessCalendar.class).now();
        var importance = number < MemberSets.MAIN ? Importance.MAIN : Importance.SECONDARY;
        var key = NameKey.of(name);
        return new Segment(
                null,
                name,
                key,
                null,
                forming,
                rule,
                importance,
                number,
                false,
                null,
                null,
                null,
                null,
                null,
                "bench",
                now,
                now,
                null);
    }

    private void publish(Path files) {
        var publishing = new Publishing(bases.product().context(), Product.CALLER);
        try (var rows = new CsvFile(files, "bench_member")) {
            for (var at = 0; at < lists.size(); at++) {
                var segment = lists.get(at).number();
                publishing.publish(segment, sets.get(at));
                sets.get(at)
                        .forEach((int client) -> rows.cell(segment).cell(client).endRow());
            }
        }
    }
}
