package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A closed list of values; the English word is the constant. */
public record Choices(List<Word> words) implements ValueType {

    private static final Pattern VOWEL = Pattern.compile("[AEIOUYАЕЁИОУЫЭЮЯ]");

    public static Choices of(Word... words) {
        return new Choices(List.of(words));
    }

    @Override
    public FilterDescription.FilterType filterType() {
        return FilterDescription.FilterType.CHOICE;
    }

    @Override
    public Set<Operator> operators() {
        return CHOSEN;
    }

    @Override
    public String canonical(Literal literal) {
        return constant(literal.text()).orElseThrow(() -> WrongValue.of(literal, "one of " + allowed()));
    }

    /** The constant that a word of either language stands for. */
    Optional<String> constant(String text) {
        return words.stream().filter(word -> word.spelt(text)).findFirst().map(word -> word.in(Language.EN));
    }

    @Override
    public Literal literal(String canonical, Language language) {
        return Literal.word(word(canonical).in(language));
    }

    @Override
    public String said(String canonical, Speech speech) {
        return label(word(canonical), speech.language());
    }

    @Override
    public String example() {
        return "`in (%s)`".formatted(words.getFirst());
    }

    public List<FilterDescription.FilterValue> described(Language language) {
        return words.stream()
                .map(word -> new FilterDescription.FilterValue(word.in(Language.EN), label(word, language)))
                .toList();
    }

    /** Letters, pairs of them and words without a vowel are abbreviations, which stay as they are. */
    private static String label(Word word, Language language) {
        var label = word.label(language);
        return label.length() > 2 && VOWEL.matcher(label).find() ? label.toLowerCase(Locale.ROOT) : label;
    }

    private Word word(String canonical) {
        return words.stream()
                .filter(word -> word.in(Language.EN).equals(canonical))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(canonical + " is none of " + allowed()));
    }

    String allowed() {
        return words.stream().map(Word::toString).collect(Collectors.joining(", "));
    }
}
