package io.clientele.api.client.contact;

import io.clientele.api.firm.NameKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to call at each client: of the people still there the one who decides, else the first by name. */
@Component
public class MainContacts {

    private static final String DECIDES = NameKey.of("ЛПР");

    /** As on the person's card. */
    public record MainContact(
            int id,
            String name,
            @Nullable String position,
            @Nullable String role,
            @Nullable String phone,
            @Nullable String email) {

        private boolean decides() {
            return role != null && NameKey.of(role).equals(DECIDES);
        }
    }

    private final JdbcClient jdbc;

    MainContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By client; those who have nobody are left out. Their ids are ours and numbers, so they stand in the text. */
    public Map<Integer, MainContact> of(Collection<Integer> clients) {
        var main = new HashMap<Integer, MainContact>();
        if (!clients.isEmpty()) {
            jdbc.sql("""
                            select client_id, id, name, position, role, phone, email from contact_person
                            where client_id in (%s) and active order by name, id""".formatted(clients.stream().map(String::valueOf).collect(Collectors.joining(", "))))
                    .query(row -> {
                        main.merge(
                                row.getInt(1),
                                new MainContact(
                                        row.getInt(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7)),
                                (first, next) -> next.decides() && !first.decides() ? next : first);
                    });
        }
        return main;
    }
}
