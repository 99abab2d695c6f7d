package io.clientele.api.client.contact;

import io.clientele.api.client.mark.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes contact persons' own rows, a batch at a time, within a write of the client room. */
@Component
class ContactRows {

    private static final List<String> FIELDS = ContactField.columns();
    private static final String COLUMNS = "client_id, " + String.join(", ", FIELDS);

    private final JdbcTemplate jdbc;

    ContactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    int last() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select coalesce(max(id), 0) from contact_person for update", Integer.class));
    }

    void insert(List<ContactPerson> people) {
        batch(
                "insert into contact_person (" + COLUMNS + ", source, external_id, id) values (?"
                        + ", ?".repeat(FIELDS.size() + 3) + ")",
                people.stream()
                        .map(person -> row(person, person.source(), person.externalId(), person.id()))
                        .toList());
    }

    void update(List<ContactPerson> people) {
        batch(
                "update contact_person set " + COLUMNS.replace(",", " = ?,") + " = ? where id = ?",
                people.stream().map(person -> row(person, person.id())).toList());
    }

    /** Takes what belongs to people who are at another client now along with them. */
    void move(List<ContactPerson> people) {
        for (var belonging : List.of("category", "property", "consent")) {
            batch(
                    "update %s set client_id = ? where contact_id = ?".formatted(Owner.CONTACT.table(belonging)),
                    people.stream()
                            .map(person -> new Object[] {person.clientId(), person.id()})
                            .toList());
        }
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private static Object[] row(ContactPerson person, Object... rest) {
        var row = new ArrayList<@Nullable Object>();
        row.add(person.clientId());
        row.add(person.name());
        row.add(person.position());
        row.add(person.role());
        row.add(person.sex());
        row.add(person.email());
        row.add(person.phone());
        row.add(person.messenger());
        row.add(person.birthDate());
        row.add(person.active());
        row.addAll(List.of(rest));
        return row.toArray();
    }
}
