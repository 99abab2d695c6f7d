package io.clientele.api.interaction;

import io.clientele.api.firm.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of interactions that everybody knows, and the words people write for them; a firm may have others of its own. */
public enum InteractionKind {
    CALL("звонок", "звонки", "телефонный звонок", "phone call"),
    EMAIL("письмо", "письма", "эл. письмо", "электронное письмо", "эл. почта", "e-mail", "mail", "letter"),
    VISIT("визит", "визиты"),
    MEETING("встреча", "встречи"),
    COMPLAINT("претензия", "претензии", "жалоба", "рекламация", "claim"),
    MESSAGE("сообщение", "сообщения", "мессенджер"),
    SMS("смс", "смс-сообщение"),
    OTHER("прочее", "другое");

    private static final Map<String, InteractionKind> BY_KEY = Arrays.stream(values())
            .flatMap(kind -> Stream.concat(Stream.of(kind.name()), kind.words.stream())
                    .map(word -> Map.entry(NameKey.of(word), kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> words;

    InteractionKind(String... words) {
        this.words = List.of(words);
    }

    /** What people write for it beside its constant, Russian first. */
    public List<String> words() {
        return words;
    }

    /** The kind that a constant or one of its words means, without regard to case and ё/е. */
    public static Optional<InteractionKind> named(String text) {
        return Optional.ofNullable(BY_KEY.get(NameKey.of(text)));
    }

    /** A kind as it is kept: the constant of a known one, any other text as it is. */
    public static String kept(String text) {
        return named(text).map(InteractionKind::name).orElseGet(text::strip);
    }

    /** Two texts mean the same kind when their keys are equal. */
    public static String key(String text) {
        return NameKey.of(kept(text));
    }
}
