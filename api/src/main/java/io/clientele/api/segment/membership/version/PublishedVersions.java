package io.clientele.api.segment.membership.version;

import io.clientele.api.segment.membership.version.Walks.Moved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been published of all segments, for whoever follows it, in the snapshot of this thread. */
@Component
public class PublishedVersions {

    private static final int AT_ONCE = 300;

    private record Key(int segment, int number) {}

    private final Walks walks;
    private final JdbcClient jdbc;

    PublishedVersions(Walks walks, JdbcClient jdbc) {
        this.walks = walks;
        this.jdbc = jdbc;
    }

    /** The number of the newest version of every segment that has one. */
    public Map<Integer, Integer> newest() {
        var numbers = new HashMap<Integer, Integer>();
        jdbc.sql("select segment_id, max(number) from segment_version group by segment_id")
                .query(row -> {
                    numbers.put(row.getInt(1), row.getInt(2));
                });
        return numbers;
    }

    /**
     * Those of some segments that come after a number of each, each segment's in their order. However many there are, few
     * statements are asked.
     */
    public List<PublishedVersion> after(Map<Integer, Integer> numbers) {
        var versions = versions(List.copyOf(numbers.entrySet()));
        var moved = new HashMap<Key, Moved>();
        var spans = numbers.entrySet().stream()
                .map(one -> new Span(one.getKey(), one.getValue(), Integer.MAX_VALUE))
                .toList();
        walks.through(spans, one -> moved.put(new Key(one.segment(), one.number()), one));
        return versions.stream()
                .map(version -> told(version, moved.get(new Key(version.segmentId(), version.number()))))
                .toList();
    }

    private List<Version> versions(List<Map.Entry<Integer, Integer>> numbers) {
        var found = new ArrayList<Version>();
        for (var from = 0; from < numbers.size(); from += AT_ONCE) {
            var some = numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE));
            var any = String.join(" or ", Collections.nCopies(some.size(), "segment_id = ? and number > ?"));
            found.addAll(jdbc.sql("select %s from segment_version v where %s order by segment_id, number"
                            .formatted(Version.COLUMNS, any))
                    .params(some.stream()
                            .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                            .toList())
                    .query(Version::of)
                    .list());
        }
        return found;
    }

    /** @param moved null for a version that changed nobody */
    private static PublishedVersion told(Version version, @Nullable Moved moved) {
        return new PublishedVersion(
                version.segmentId(),
                version.number(),
                version.cause(),
                version.publishedAt(),
                moved == null ? new RoaringBitmap() : moved.entered(),
                moved == null ? new RoaringBitmap() : moved.left());
    }
}
