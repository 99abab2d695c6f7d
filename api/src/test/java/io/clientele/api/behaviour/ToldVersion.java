package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.stream.IntStream;

/** A version as its segment's history tells of it. */
record ToldVersion(int number, int count, int entered, int left, String cause) {

    /** Newest first, as somebody is told. */
    static List<ToldVersion> of(String segment, SegmentTestData asked) {
        return asked.ask("{ segment(id: \"%s\") { history(first: 100) { nodes { number count entered left cause } } } }"
                        .formatted(segment))
                .list("segment.history.nodes", ToldVersion.class);
    }

    /** Newest first: numbers without a gap, and every count is the one before with who came and left. */
    static void assertInOrder(List<ToldVersion> told) {
        assertThat(told)
                .extracting(ToldVersion::number)
                .isEqualTo(IntStream.range(0, told.size())
                        .mapToObj(at -> told.size() - at)
                        .toList());
        for (var at = 0; at < told.size(); at++) {
            var version = told.get(at);
            var before = at + 1 < told.size() ? told.get(at + 1).count() : 0;
            assertThat(version.count()).isEqualTo(before + version.entered() - version.left());
        }
    }
}
