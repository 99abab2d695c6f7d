package io.clientele.api.segment.rule.syntax;

import io.clientele.api.firm.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A keyword as it is printed in each language, and the other spellings understood. */
public final class Word {

    private final String english;
    private final String russian;
    private final Set<String> keys;

    private Word(String english, String russian, Stream<String> spellings) {
        this.english = english;
        this.russian = russian;
        this.keys = spellings.map(WordKey::of).collect(Collectors.toUnmodifiableSet());
    }

    public static Word of(String english, String russian, String... others) {
        return new Word(english, russian, Stream.concat(Stream.of(english, russian), Arrays.stream(others)));
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> english;
            case RU -> russian;
        };
    }

    /** The word as people read it: blanks for underscores. */
    public String label(Language language) {
        return in(language).replace('_', ' ');
    }

    public boolean spelt(String text) {
        return keys.contains(WordKey.of(text));
    }

    boolean spelt(Token token) {
        return token.kind() == Token.Kind.WORD && spelt(token.text());
    }

    public List<String> printed() {
        return List.of(english, russian);
    }

    /** What the word is told by, one key for each spelling. */
    public Set<String> keys() {
        return keys;
    }

    @Override
    public String toString() {
        return english;
    }
}
