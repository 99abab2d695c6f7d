package io.clientele.api.segment.revision;

import io.clientele.api.access.Caller;
import io.clientele.api.segment.Segment;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What segments' rules and forming methods were, who changed them and when; written with the change itself. */
@Component
public class RuleHistory {

    private final JdbcClient jdbc;

    RuleHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what the definition says now, unless it says what it said before.
     *
     * @param before null for a new segment
     */
    public void keep(Segment segment, @Nullable Segment before, Caller caller) {
        if (before == null || before.forming() != segment.forming() || !Objects.equals(before.rule(), segment.rule())) {
            jdbc.sql("""
                            insert into segment_rule_version (segment_id, number, rule, forming, changed_by, changed_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .param(segment.number())
                    .param(segment.version())
                    .param(segment.rule())
                    .param(segment.forming().name())
                    .param(caller.username())
                    .param(LocalDateTime.ofInstant(segment.updatedAt(), ZoneOffset.UTC))
                    .update();
        }
    }

    /** Newest first, from before a number. */
    List<RuleVersion> before(int segment, long number, int limit) {
        return jdbc.sql("""
                        select * from (
                            select segment_id, number, rule, forming, changed_by, changed_at,
                                lag(rule) over (order by number) rule_before
                            from segment_rule_version where segment_id = ?) told
                        where number < ? order by number desc limit ?""")
                .params(segment, number, limit)
                .query(RuleVersion::of)
                .list();
    }

    int count(int segment) {
        return jdbc.sql("select count(*) from segment_rule_version where segment_id = ?")
                .param(segment)
                .query(Integer.class)
                .single();
    }

    /** Forgets what the rules of a segment were, when the segment goes. */
    public void deleteAll(int segment) {
        jdbc.sql("delete from segment_rule_version where segment_id = ?")
                .param(segment)
                .update();
    }
}
