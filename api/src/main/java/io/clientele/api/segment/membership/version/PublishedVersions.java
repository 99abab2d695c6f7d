package io.clientele.api.segment.membership.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been published of all segments, for whoever follows it, in the snapshot of this thread. */
@Component
public class PublishedVersions {

    private final Versions versions;
    private final JdbcClient jdbc;

    PublishedVersions(Versions versions, JdbcClient jdbc) {
        this.versions = versions;
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

    /** Those of a segment that come after a number, in order. */
    public List<PublishedVersion> after(int segment, int number) {
        return jdbc
                .sql("select * from segment_version where segment_id = ? and number > ? order by number")
                .params(segment, number)
                .query(Version::of)
                .list()
                .stream()
                .map(this::told)
                .toList();
    }

    private PublishedVersion told(Version version) {
        return new PublishedVersion(
                version.segmentId(),
                version.number(),
                version.cause(),
                version.publishedAt(),
                versions.entered(version.segmentId(), version.number()),
                versions.left(version.segmentId(), version.number()));
    }
}
