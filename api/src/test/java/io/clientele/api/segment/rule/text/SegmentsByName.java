package io.clientele.api.segment.rule.text;

import io.clientele.api.firm.NameKey;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Segments numbered from 1 in the order given. */
public record SegmentsByName(List<String> all) implements SegmentNames {

    /** Numbered from 1 in this order. */
    public static SegmentsByName of(String... names) {
        return new SegmentsByName(List.of(names));
    }

    @Override
    public Optional<Integer> idOf(String name) {
        return IntStream.range(0, all.size())
                .filter(at -> NameKey.of(all.get(at)).equals(NameKey.of(name)))
                .mapToObj(at -> at + 1)
                .findFirst();
    }

    @Override
    public String nameOf(int id) {
        return all.get(id - 1);
    }
}
