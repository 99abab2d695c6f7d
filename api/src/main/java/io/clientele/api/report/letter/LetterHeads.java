package io.clientele.api.report.letter;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the letters of each run say. */
@Component
public class LetterHeads {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterHeads(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps it; false when the schedule is gone with its runs. */
    public boolean keep(long job, LetterHead head) {
        return jdbc.sql("update report_schedule_run set head = ? where job_id = ?")
                        .params(json.writeValueAsString(head), job)
                        .update()
                == 1;
    }

    Optional<LetterHead> of(long job) {
        return jdbc.sql("select head from report_schedule_run where job_id = ? and head is not null")
                .param(job)
                .query(String.class)
                .optional()
                .map(head -> json.readValue(head, LetterHead.class));
    }
}
