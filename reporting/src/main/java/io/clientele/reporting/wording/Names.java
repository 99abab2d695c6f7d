package io.clientele.reporting.wording;

import java.util.regex.Pattern;

/** Names as people typed them, made fit for a cell and for a sentence. */
public final class Names {

    private static final int LONGEST_IN_A_SENTENCE = 80;

    /** Ends a name written from right to left, lest it turn the quotation mark and the figures after it around. */
    private static final char LEFT_TO_RIGHT_MARK = '\u200e';

    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}]");

    /** Would turn around what stands after the name as well. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    private Names() {}

    /** Without line breaks, control characters, orders of direction and broken surrogates, none of which a cell can show. */
    public static String onOneLine(String name) {
        return DIRECTIONS
                .matcher(name)
                .replaceAll("")
                .replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ")
                .strip();
    }

    /** Shortened with an ellipsis where it would drown the sentence; the tables carry it whole. */
    public static String inASentence(String name) {
        var shortened = shortened(onOneLine(name));
        return RIGHT_TO_LEFT.matcher(shortened).find() ? shortened + LEFT_TO_RIGHT_MARK : shortened;
    }

    /** Without the characters that file systems refuse, and short enough for them. */
    public static String inAFile(String name) {
        return shortened(onOneLine(name.replaceAll("[\\\\/:*?\"<>|]", " ")));
    }

    private static String shortened(String whole) {
        return whole.codePointCount(0, whole.length()) <= LONGEST_IN_A_SENTENCE
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_IN_A_SENTENCE))
                                .strip() + "…";
    }
}
