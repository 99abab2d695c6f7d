package io.clientele.api.client.suggestion;

import io.clientele.api.firm.NameKey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A value that some clients of the universe have, as its canonical text. */
public record ValueInUse(String value, long clients) {

    private static final Comparator<ValueInUse> BY_SIZE =
            Comparator.comparing(ValueInUse::clients).reversed().thenComparing(ValueInUse::value);

    /** Spellings that conditions do not tell apart are one value, spelt as most spell it; the one of most clients comes first. */
    public static List<ValueInUse> bySize(List<ValueInUse> spellings) {
        return spellings.stream()
                .filter(spelling -> !spelling.value().isBlank())
                .collect(Collectors.groupingBy(spelling -> NameKey.of(spelling.value())))
                .values()
                .stream()
                .map(ValueInUse::together)
                .sorted(BY_SIZE)
                .toList();
    }

    private static ValueInUse together(List<ValueInUse> spellings) {
        var usual = spellings.stream().min(BY_SIZE).orElseThrow();
        return new ValueInUse(
                usual.value(), spellings.stream().mapToLong(ValueInUse::clients).sum());
    }
}
