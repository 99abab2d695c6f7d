package io.clientele.api.report.parameter;

/** How the value of a choice is written. */
public enum ChoiceType {
    /** A whole number, such as 12. */
    INTEGER("a whole number"),
    /** Whole numbers with commas between, such as 7,30. */
    INTEGERS("whole numbers with commas between"),
    /** A number with a point, such as 2.5. */
    DECIMAL("a number such as 2.5"),
    /** A day, such as 2026-01-31. */
    DATE("a day such as 2026-01-31"),
    /** One of the words there are. */
    WORD("one of the words"),
    /** Several of them, with commas between. */
    WORDS("words with commas between, of");

    private final String sentence;

    ChoiceType(String sentence) {
        this.sentence = sentence;
    }

    /** What to write, for people. */
    String sentence() {
        return sentence;
    }
}
