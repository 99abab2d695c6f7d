package io.clientele.api.report.parameter;

import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A threshold or the like that may be chosen for a report. It has the name and the limits of the argument of the analysis that makes
 * its figures; which refuses what lies outside.
 *
 * @param usual as text; null where it depends on other things, and then the report itself tells what it is
 * @param least null is none
 * @param most null is none
 * @param words those that it may be; none of other types
 * @param unit the text that a number is shown with, such as days; null for the bare value
 */
public record Choice<T>(
        String name,
        ChoiceType type,
        @Nullable String usual,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<String> words,
        @Nullable String unit,
        Function<String, T> reader) {

    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 30;

    /** A number of things. */
    public static Choice<Integer> whole(String name, int usual, int least, int most, String unit) {
        return new Choice<>(
                name,
                ChoiceType.INTEGER,
                String.valueOf(usual),
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                List.of(),
                unit,
                Integer::valueOf);
    }

    /** A number of things without a usual one. */
    public static Choice<Integer> whole(String name, int least) {
        return new Choice<>(
                name, ChoiceType.INTEGER, null, BigDecimal.valueOf(least), null, List.of(), null, Integer::valueOf);
    }

    /** Rising bounds. */
    public static Choice<List<Integer>> wholes(String name, List<Integer> usual) {
        return new Choice<>(
                name,
                ChoiceType.INTEGERS,
                canonical(usual),
                BigDecimal.ONE,
                null,
                List.of(),
                null,
                text -> parts(text).map(Integer::valueOf).toList());
    }

    /** Rising bounds without usual ones. */
    public static Choice<List<Integer>> wholes(String name, int least) {
        return new Choice<>(
                name,
                ChoiceType.INTEGERS,
                null,
                BigDecimal.valueOf(least),
                null,
                List.of(),
                null,
                text -> parts(text).map(Integer::valueOf).toList());
    }

    /** A number with decimals. */
    public static Choice<BigDecimal> decimal(
            String name, @Nullable BigDecimal usual, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new Choice<>(
                name,
                ChoiceType.DECIMAL,
                usual == null ? null : canonical(usual),
                least,
                most,
                List.of(),
                null,
                Choice::number);
    }

    /** A day; usually that of the data. */
    public static Choice<LocalDate> day(String name) {
        return new Choice<>(name, ChoiceType.DATE, null, null, null, List.of(), null, LocalDate::parse);
    }

    /** One of the constants of a kind. */
    public static <E extends Enum<E>> Choice<E> word(String name, E usual) {
        var all = EnumSet.allOf(usual.getDeclaringClass());
        return new Choice<>(
                name, ChoiceType.WORD, usual.name(), null, null, names(all), null, text -> constant(all, text));
    }

    /** Several constants out of some. */
    public static <E extends Enum<E>> Choice<List<E>> words(String name, List<E> usual, Set<E> all) {
        return new Choice<>(
                name,
                ChoiceType.WORDS,
                canonical(usual),
                null,
                null,
                names(all),
                null,
                text -> parts(text).map(part -> constant(all, part)).toList());
    }

    public Choice {
        words = List.copyOf(words);
    }

    /** @throws Problem {@code BAD_PARAMETER} */
    T read(String given) {
        try {
            if (given.length() <= LONGEST) {
                return reader.apply(given.strip());
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            // Told below.
        }
        throw new Problem(
                "BAD_PARAMETER",
                "`%s` is %s%s; it was given `%s`.".formatted(name, type.sentence(), listed(), cut(given)));
    }

    /** The one way to write a value, so that the same choice is the same text. */
    public static String canonical(Object value) {
        return switch (value) {
            case BigDecimal number when number.signum() == 0 -> "0";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Collection<?> several ->
                several.stream().map(Choice::canonical).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    private String listed() {
        return words.isEmpty() ? "" : " " + String.join(", ", words);
    }

    private static String cut(String given) {
        var line = given.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip);
    }

    /** In plain digits, so that nobody makes us reckon with a number of a million places. */
    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER || !text.matches("-?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException("No number: " + text);
        }
        return new BigDecimal(text);
    }

    private static List<String> names(Set<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).toList();
    }

    private static <E extends Enum<E>> E constant(Set<E> all, String text) {
        return all.stream()
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such word: " + text));
    }
}
