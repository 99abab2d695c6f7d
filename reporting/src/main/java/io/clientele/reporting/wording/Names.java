package io.clientele.reporting.wording;

/** Names as people typed them, made fit for a cell and for a sentence. */
public final class Names {

    private static final int LONGEST_IN_A_SENTENCE = 80;

    private Names() {}

    /** Without line breaks, control characters and broken surrogates, none of which a cell can show. */
    public static String onOneLine(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip();
    }

    /** Shortened with an ellipsis where it would drown the sentence; the tables carry it whole. */
    static String inASentence(String name) {
        var whole = onOneLine(name);
        return whole.codePointCount(0, whole.length()) <= LONGEST_IN_A_SENTENCE
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_IN_A_SENTENCE))
                                .strip() + "…";
    }
}
