package io.clientele.api.client.contact;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contact person's card on its way into the database. */
final class ContactDraft {

    private static final int EXTERNAL_ID_LIMIT = 100;

    final int index;
    final ContactPersonCard card;
    final Map<ContactField, Optional<Object>> values = new EnumMap<>(ContactField.class);
    final List<Rejected> problems = new ArrayList<>();
    boolean repeated;

    @Nullable
    ContactPerson stored;

    ContactDraft(int index, ContactPersonCard card) {
        this.index = index;
        this.card = card;
        readExternalId(card.externalId());
        card.fields().forEach(this::read);
    }

    boolean lands() {
        return problems.isEmpty() && !repeated;
    }

    void reject(String column, @Nullable String value, Problem problem) {
        problems.add(new Rejected(index, column, value, problem.code(), String.valueOf(problem.getMessage())));
    }

    private void readExternalId(String id) {
        try {
            if (id.isBlank() || !CanonicalValue.text(id, EXTERNAL_ID_LIMIT).equals(id)) {
                throw new Problem("REQUIRED", "An external id without blanks around it is needed.");
            }
        } catch (Problem problem) {
            reject("external_id", id, problem);
        }
    }

    private void read(ContactField field, String text) {
        try {
            if (text.isBlank() && field == ContactField.NAME) {
                throw new Problem("REQUIRED", "A contact person has a name; it cannot be cleared.");
            }
            values.put(field, text.isBlank() ? Optional.empty() : Optional.of(value(field, text.strip())));
        } catch (Problem problem) {
            reject(field.column(), text, problem);
        }
    }

    private static Object value(ContactField field, String text) {
        return switch (field) {
            case NAME, POSITION, ROLE, EMAIL, PHONE, MESSENGER -> CanonicalValue.text(text, field.limit());
            case SEX -> choice(field, text);
            case BIRTH_DATE -> CanonicalValue.date(text);
            case ACTIVE -> CanonicalValue.yesNo(text.toLowerCase(Locale.ROOT));
            case CONSENT -> throw new Problem("NOT_SETTABLE", "Consents are given by channel.");
        };
    }

    private static String choice(ContactField field, String text) {
        if (!field.choices().contains(text)) {
            throw new Problem("UNKNOWN_CHOICE", "One of " + String.join(", ", field.choices()) + " is needed.");
        }
        return text;
    }

    /** The person as the card makes it. */
    ContactPerson made(int id, String source, int client) {
        return new ContactPerson(
                id,
                source,
                card.externalId(),
                client,
                String.valueOf(text(ContactField.NAME, stored == null ? null : stored.name())),
                text(ContactField.POSITION, stored == null ? null : stored.position()),
                text(ContactField.ROLE, stored == null ? null : stored.role()),
                text(ContactField.SEX, stored == null ? null : stored.sex()),
                text(ContactField.EMAIL, stored == null ? null : stored.email()),
                text(ContactField.PHONE, stored == null ? null : stored.phone()),
                text(ContactField.MESSENGER, stored == null ? null : stored.messenger()),
                date(ContactField.BIRTH_DATE, stored == null ? null : stored.birthDate()),
                active());
    }

    private boolean active() {
        var said = values.get(ContactField.ACTIVE);
        if (said == null) {
            return stored == null || stored.active();
        }
        return said.isEmpty() || said.get().equals(true);
    }

    private @Nullable String text(ContactField field, @Nullable String stored) {
        var said = values.get(field);
        return said == null ? stored : (String) said.orElse(null);
    }

    private @Nullable LocalDate date(ContactField field, @Nullable LocalDate stored) {
        var said = values.get(field);
        return said == null ? stored : (LocalDate) said.orElse(null);
    }
}
