package io.clientele.api.report.parameter;

import io.clientele.api.firm.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen for a report.
 *
 * @param declared what may be chosen for it
 * @param given by name, as text; what is not given is as usual
 */
public record Choices(List<Choice<?>> declared, Map<String, String> given) {

    /** Of a report for which nothing may be chosen, or nothing was. */
    public static final Choices NONE = new Choices(List.of(), Map.of());

    public Choices {
        declared = List.copyOf(declared);
        given = Map.copyOf(given);
    }

    /**
     * Reads what was given.
     *
     * @param report its name, for people
     * @throws Problem {@code UNKNOWN_PARAMETER}, {@code BAD_PARAMETER}
     */
    public static Choices of(String report, List<Choice<?>> declared, @Nullable Map<String, String> given) {
        if (given == null || given.isEmpty()) {
            return new Choices(declared, Map.of());
        }
        var read = new LinkedHashMap<String, String>();
        given.forEach((name, text) -> read.put(
                name,
                Choice.canonical(
                        Objects.requireNonNull(named(report, declared, name).read(text)))));
        return new Choices(declared, read);
    }

    private static Choice<?> named(String report, List<Choice<?>> declared, String name) {
        return declared.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("UNKNOWN_PARAMETER", unknown(report, declared, name)));
    }

    private static String unknown(String report, List<Choice<?>> declared, String name) {
        var names = String.join(", ", declared.stream().map(Choice::name).toList());
        return "The report `%s` has no parameter `%s`; %s."
                .formatted(report, name, names.isEmpty() ? "it has none of its own" : "it has " + names);
    }

    /** What is in force as text; empty where that depends on other things. */
    public Optional<String> text(Choice<?> choice) {
        return Optional.ofNullable(given.getOrDefault(choice.name(), choice.usual()));
    }

    /** What is in force; empty where that depends on other things. */
    public <T> Optional<T> find(Choice<T> choice) {
        return text(choice).map(choice::read);
    }

    /** What is in force of a choice that has a usual value. */
    public <T> T get(Choice<T> choice) {
        return find(choice).orElseThrow();
    }
}
