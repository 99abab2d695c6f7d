package io.clientele.api.segment.rule.vocabulary;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Nearest;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.syntax.WordKey;
import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of the fields of a client's card in rules, where blanks are written as underscores. */
public final class FieldNames {

    private static final Predicate<String> WRITABLE =
            Pattern.compile("[\\p{L}_]+").asMatchPredicate();

    private static final Set<ClientField> ABBREVIATIONS = Set.of(ClientField.INN, ClientField.KPP, ClientField.OKVED);

    private static final Map<String, ClientField> BY_KEY = Arrays.stream(ClientField.values())
            .flatMap(field -> field.names().stream().map(name -> Map.entry(WordKey.of(name), field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<ClientField, Word> WORDS = Arrays.stream(ClientField.values())
            .collect(Collectors.toUnmodifiableMap(field -> field, FieldNames::write));

    private FieldNames() {}

    /** The field that this name means; refuses a name of none. */
    public static ClientField resolve(Literal name) {
        var field = BY_KEY.get(WordKey.of(name.text()));
        if (field == null) {
            throw new Refused(
                    "UNKNOWN_FIELD",
                    "There is no field `%s`; the nearest: %s."
                            .formatted(name.text(), Nearest.to(name.text(), printed())),
                    name.place());
        }
        return field;
    }

    /** How the field is written in both languages. */
    public static Word word(ClientField field) {
        return Objects.requireNonNull(WORDS.get(field));
    }

    /** How people read the field's name. */
    public static String label(ClientField field, Language language) {
        var label = language == Language.EN ? field.column().replace('_', ' ') : field.russianName();
        return ABBREVIATIONS.contains(field) ? label.toUpperCase(Locale.ROOT) : label;
    }

    private static List<String> printed() {
        return Arrays.stream(ClientField.values())
                .flatMap(field -> word(field).printed().stream())
                .toList();
    }

    private static Word write(ClientField field) {
        var russian = field.names().stream()
                .skip(1)
                .map(name -> name.replace(' ', '_'))
                .filter(WRITABLE)
                .findFirst()
                .orElseThrow();
        return Word.of(field.column(), russian);
    }
}
