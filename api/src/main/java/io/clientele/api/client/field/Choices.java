package io.clientele.api.client.field;

import io.clientele.api.firm.NameKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of the fields that take one of a few, and the words people write for them. */
public enum Choices {
    KIND(words().with("COMPANY", "юрлицо", "юр. лицо", "юридическое лицо", "компания", "организация")
            .with("ENTREPRENEUR", "ип", "индивидуальный предприниматель", "предприниматель")
            .with("PERSON", "физлицо", "физ. лицо", "физическое лицо", "частное лицо")),
    SEX(words().with("MALE", "м", "муж", "муж.", "мужской", "m").with("FEMALE", "ж", "жен", "жен.", "женский", "f")),
    CONSENT(words().with("EMAIL", "эл. почта", "почта")
            .with("SMS", "смс")
            .with("CALL", "звонок", "звонки", "телефон")
            .with("PERSONAL_DATA", "персональные данные"));

    private final Map<String, List<String>> words;
    private final Map<String, String> byKey;

    Choices(Words words) {
        this.words = words.words;
        this.byKey = this.words.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> key(entry.getKey()), Map.Entry::getValue, (first, same) -> first));
    }

    /** Dots and blanks are aside: {@code юр.лицо} is {@code юр. лицо} is {@code юрлицо}. */
    private static String key(String text) {
        return NameKey.of(text).replaceAll("[.\\s\\u00A0-]", "");
    }

    /** The choices of a field, if it is one that has them. */
    public static Optional<Choices> of(ClientField field) {
        return Arrays.stream(values())
                .filter(choices -> choices.name().equals(field.name()))
                .findFirst();
    }

    /** The constants, in their order. */
    public List<String> constants() {
        return List.copyOf(words.keySet());
    }

    /** The constant meant by a constant or by one of its Russian words. */
    public Optional<String> constant(String text) {
        return Optional.ofNullable(byKey.get(key(text)));
    }

    /** The word that lists show for a constant; a text that is none stays as it is. */
    public String russian(String constant) {
        var known = words.get(constant);
        return known == null ? constant : known.getFirst();
    }

    private static Words words() {
        return new Words();
    }

    private static final class Words {

        private final Map<String, List<String>> words = new LinkedHashMap<>();

        Words with(String constant, String... others) {
            var all = new ArrayList<>(List.of(others));
            all.add(constant);
            words.put(constant, all);
            return this;
        }
    }
}
