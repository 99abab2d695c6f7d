package io.clientele.api.client.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A client who may be meant by a key, with all that he can be named by. */
public record Candidate(
        int id,
        String source,
        String externalId,
        String name,
        @Nullable String code,
        @Nullable String inn,
        @Nullable String email,
        @Nullable String phone) {

    static final String COLUMNS = "id, source, external_id, name, code, inn, email, phone";

    static Candidate of(ResultSet row) throws SQLException {
        return new Candidate(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
