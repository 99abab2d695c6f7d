package io.clientele.api.client.contact;

import static io.clientele.api.client.contact.RandomContacts.TODAY;

import io.clientele.api.client.PlainReading;
import io.clientele.api.client.field.ClientField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A plain reading of the cards of contact persons. */
final class PlainContacts {

    private PlainContacts() {}

    static boolean holds(ContactMatch question, ContactPersonCard card) {
        var asksActive = question.fields().stream().anyMatch(match -> match.field() == ContactField.ACTIVE);
        return (asksActive || said(card, ContactField.ACTIVE).contains("true"))
                && question.fields().stream()
                        .allMatch(match -> PlainReading.holds(
                                match.field().type(), match.operator(), match.values(), said(card, match.field())))
                && question.categories().stream()
                        .allMatch(code -> card.categories().getOrDefault(code, false))
                && question.properties().stream()
                        .allMatch(match -> PlainReading.holds(
                                match.code().equals("children") ? ClientField.Type.NUMBER : ClientField.Type.TEXT,
                                match.operator(),
                                match.values(),
                                card.properties().getOrDefault(match.code(), List.of())))
                && (question.birthdayWithin() == null || comesRound(card, question.birthdayWithin()));
    }

    private static boolean comesRound(ContactPersonCard card, int days) {
        var born = card.fields().get(ContactField.BIRTH_DATE);
        return born != null
                && TODAY.datesUntil(TODAY.plusDays(days + 1L)).anyMatch(day -> isBirthday(LocalDate.parse(born), day));
    }

    private static boolean isBirthday(LocalDate born, LocalDate day) {
        return born.withYear(day.getYear()).equals(day);
    }

    private static List<String> said(ContactPersonCard card, ContactField field) {
        return switch (field) {
            case CONSENT -> List.copyOf(card.consents().keySet());
            case ACTIVE -> List.of(card.fields().getOrDefault(field, "true"));
            case NAME, POSITION, ROLE, SEX, EMAIL, PHONE, MESSENGER, BIRTH_DATE ->
                Stream.ofNullable(card.fields().get(field)).toList();
        };
    }
}
