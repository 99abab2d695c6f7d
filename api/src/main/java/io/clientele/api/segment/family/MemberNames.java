package io.clientele.api.segment.family;

import io.clientele.api.firm.NameKey;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Names segments after their family: «Регион: Москва». Each name fits and is another. */
final class MemberNames {

    private static final int LONGEST = 200;

    private final String family;
    private final Predicate<String> taken;
    private final Set<String> given = new HashSet<>();

    /** @param taken told the key of a name, whether a segment outside has it and another must be found */
    MemberNames(String family, Predicate<String> taken) {
        this.family = family;
        this.taken = taken;
    }

    String of(String label) {
        var name = fitted(label, "");
        for (var number = 2; isTaken(name); number++) {
            name = fitted(label, " (%d)".formatted(number));
        }
        return name;
    }

    private boolean isTaken(String name) {
        var key = NameKey.of(name);
        return taken.test(key) || !given.add(key);
    }

    /** As much of the label as there is room for. */
    private String fitted(String label, String suffix) {
        var name = family + ": " + label + suffix;
        for (var end = label.length() - 1; !fits(name); end--) {
            name = family + ": " + cut(label, end) + "…" + suffix;
        }
        return name;
    }

    private static boolean fits(String name) {
        return Math.max(name.length(), NameKey.of(name).length()) <= LONGEST;
    }

    private static String cut(String label, int end) {
        return label.substring(0, Character.isLowSurrogate(label.charAt(end)) ? end - 1 : end);
    }
}
