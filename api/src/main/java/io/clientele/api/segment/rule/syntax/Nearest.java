package io.clientele.api.segment.rule.syntax;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Guesses what a misspelt name was meant to be. */
public final class Nearest {

    private static final int SHOWN = 3;
    private static final int LONGEST = 40;

    private Nearest() {}

    /** The names that take the fewest changed letters, nearest first. */
    public static String to(String name, Collection<String> known) {
        var key = WordKey.of(name.substring(0, Math.min(name.length(), LONGEST)));
        return known.stream()
                .sorted(Comparator.comparingInt(candidate -> distance(key, WordKey.of(candidate))))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int letter = 1; letter <= one.length(); letter++) {
            advance(row, one.charAt(letter - 1), other);
        }
        return row[other.length()];
    }

    private static void advance(int[] row, char letter, String other) {
        var diagonal = row[0]++;
        for (int column = 1; column <= other.length(); column++) {
            var substituted = diagonal + (letter == other.charAt(column - 1) ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.min(substituted, 1 + Math.min(diagonal, row[column - 1]));
        }
    }
}
