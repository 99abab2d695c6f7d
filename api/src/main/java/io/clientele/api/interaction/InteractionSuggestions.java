package io.clientele.api.interaction;

import io.clientele.api.firm.Suggestion;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kinds, channels and outcomes that somebody who writes a condition may mean: those of the latest interactions. */
@Component
public class InteractionSuggestions {

    /** What nobody wrote in so many interactions is not worth offering. */
    private static final int LATEST = 50_000;

    private final JdbcClient jdbc;

    InteractionSuggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The firm's own kinds among them. */
    public List<Suggestion> kinds(String search, int limit) {
        return of("kind", search, limit);
    }

    public List<Suggestion> channels(String search, int limit) {
        return of("channel", search, limit);
    }

    public List<Suggestion> outcomes(String search, int limit) {
        return of("outcome", search, limit);
    }

    /** @param column ours, never a caller's */
    private List<Suggestion> of(String column, String search, int limit) {
        return jdbc
                .sql("""
                        select %1$s from (select %1$s from interaction order by at desc, id desc limit %2$d) latest
                        where %1$s is not null group by %1$s order by count(*) desc, %1$s""".formatted(column, LATEST))
                .query((row, number) -> Suggestion.of(row.getString(1)))
                .list()
                .stream()
                .filter(suggestion -> suggestion.matches(search))
                .limit(limit)
                .toList();
    }
}
