package io.clientele.api.client.listed;

import io.clientele.api.client.field.ClientField;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of cards that some fields stand in, as the server writes them out: the external id first, then field by field. */
record CardTexts(List<ClientField> fields) {

    /** The age stands in no column, but the day of birth does. */
    static CardTexts of(Set<ClientField> fields) {
        return new CardTexts(Stream.concat(
                        fields.stream().filter(ClientField::isColumn),
                        fields.stream()
                                .filter(field -> field == ClientField.AGE)
                                .map(age -> ClientField.BIRTH_DATE))
                .distinct()
                .toList());
    }

    /** With the client's number before them. */
    String select() {
        return Stream.concat(Stream.of("id", "external_id"), fields.stream().map(ClientField::column))
                .collect(Collectors.joining(", ", "select ", " from client"));
    }

    byte[] @Nullable [] read(ResultSet row) throws SQLException {
        var texts = new byte[fields.size() + 1] @Nullable [];
        for (var at = 0; at < texts.length; at++) {
            texts[at] = row.getBytes(at + 2);
        }
        return texts;
    }

    Card card(byte[] @Nullable [] texts) {
        var values = new EnumMap<ClientField, Object>(ClientField.class);
        for (var at = 0; at < fields.size(); at++) {
            var text = texts[at + 1];
            if (text != null) {
                values.put(fields.get(at), value(fields.get(at), text(text)));
            }
        }
        return new Card(text(Objects.requireNonNull(texts[0])), values);
    }

    private static Object value(ClientField field, String text) {
        return switch (field.type()) {
            case TEXT, CHOICE, SEVERAL -> text;
            case NUMBER -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case YES_NO -> !text.equals("0");
        };
    }

    private static String text(byte[] text) {
        return new String(text, StandardCharsets.UTF_8);
    }
}
