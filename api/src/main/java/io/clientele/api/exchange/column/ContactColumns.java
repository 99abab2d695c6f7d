package io.clientele.api.exchange.column;

import io.clientele.api.client.contact.MainContacts.MainContact;
import io.clientele.api.client.field.Choices;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.exchange.download.CellKind;
import io.clientele.api.exchange.download.ColumnName;
import io.clientele.api.exchange.download.ListColumn;
import io.clientele.api.firm.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom to call or write to: the client's main contact person. */
@Component
@Order(2)
class ContactColumns implements ColumnKind {

    /** Where there is no person, or he has no phone or mail of his own, the client's own are told. */
    private enum Detail {
        NAME("Contact person", "Контактное лицо"),
        POSITION("Position", "Должность"),
        ROLE("Role", "Роль"),
        PHONE("Phone", "Телефон"),
        EMAIL("E-mail", "Эл. почта"),
        CONSENT("Contact's consent", "Согласие контактного лица");

        private final ColumnName name;

        Detail(String english, String russian) {
            this.name = new ColumnName("contact_" + name().toLowerCase(Locale.ROOT), english, russian);
        }
    }

    @Override
    public List<String> names() {
        return Arrays.stream(Detail.values()).map(detail -> detail.name.name()).toList();
    }

    @Override
    public Optional<ClientColumn> column(String asked, ClientListing list) {
        return Arrays.stream(Detail.values())
                .filter(detail -> ColumnName.key(detail.name.name()).equals(ColumnName.key(asked)))
                .findFirst()
                .map(detail -> new ClientColumn(
                        new ListColumn<>(
                                detail.name.label(list.language()), kind(detail), row -> shown(detail, row, list)),
                        fallback(detail)));
    }

    private static CellKind kind(Detail detail) {
        return detail == Detail.NAME ? CellKind.NAME : CellKind.TEXT;
    }

    private static Set<ClientField> fallback(Detail detail) {
        return switch (detail) {
            case PHONE -> Set.of(ClientField.PHONE);
            case EMAIL -> Set.of(ClientField.EMAIL);
            case NAME, POSITION, ROLE, CONSENT -> Set.of();
        };
    }

    private static @Nullable Object shown(Detail detail, ClientRow row, ClientListing list) {
        var person = row.block().contact(row.client());
        var own = person == null ? null : shown(detail, person, row, list);
        return fallback(detail).stream()
                .map(field -> (@Nullable Object) Objects.requireNonNullElseGet(
                        own, () -> Objects.requireNonNullElse(row.block().field(field, row.client()), "")))
                .findFirst()
                .orElse(own);
    }

    private static @Nullable String shown(Detail detail, MainContact person, ClientRow row, ClientListing list) {
        return switch (detail) {
            case NAME -> person.name();
            case POSITION -> person.position();
            case ROLE -> person.role();
            case PHONE -> person.phone();
            case EMAIL -> person.email();
            case CONSENT ->
                row.block().consents(person).stream()
                        .map(channel -> list.language() == Language.RU ? Choices.CONSENT.russian(channel) : channel)
                        .sorted()
                        .collect(Collectors.joining(", "));
        };
    }
}
