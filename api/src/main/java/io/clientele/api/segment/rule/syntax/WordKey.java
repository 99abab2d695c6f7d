package io.clientele.api.segment.rule.syntax;

import io.clientele.api.firm.NameKey;

/** Tells keywords equal whatever their case, ё or е, blank or underscore, and Cyrillic letters that look Latin. */
public final class WordKey {

    private static final String CYRILLIC = "авекмнорстухіјѕ";
    private static final String LATIN = "abekmhopctyxijs";

    private WordKey() {}

    public static String of(String word) {
        var key = new StringBuilder(NameKey.of(word));
        for (int at = 0; at < key.length(); at++) {
            key.setCharAt(at, likeness(key.charAt(at)));
        }
        return key.toString();
    }

    private static char likeness(char letter) {
        var at = CYRILLIC.indexOf(letter);
        return at >= 0 ? LATIN.charAt(at) : letter == ' ' ? '_' : letter;
    }
}
