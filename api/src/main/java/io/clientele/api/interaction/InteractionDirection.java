package io.clientele.api.interaction;

import io.clientele.api.firm.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who began it: the client ({@code IN}) or the firm ({@code OUT}). */
public enum InteractionDirection {
    IN("входящий", "входящее", "входящая", "вх", "вх.", "incoming", "inbound"),
    OUT("исходящий", "исходящее", "исходящая", "исх", "исх.", "outgoing", "outbound");

    private static final Map<String, InteractionDirection> BY_KEY = Arrays.stream(values())
            .flatMap(direction -> Stream.concat(Stream.of(direction.name()), direction.words.stream())
                    .map(word -> Map.entry(NameKey.of(word), direction)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> words;

    InteractionDirection(String... words) {
        this.words = List.of(words);
    }

    /** The direction that a constant or one of its words means, without regard to case and ё/е. */
    public static Optional<InteractionDirection> named(String text) {
        return Optional.ofNullable(BY_KEY.get(NameKey.of(text)));
    }
}
