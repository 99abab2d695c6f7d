package io.clientele.api.exchange.gathering;

/** How much a group of rows is that may have to land together. */
public record GroupSize(long rows, long letters) {

    /** Documents have no more lines than this. */
    public static final int MOST_ROWS = 50_000;

    public static final long MOST_LETTERS = 32_000_000;

    GroupSize and(GroupSize other) {
        return new GroupSize(rows + other.rows, letters + other.letters);
    }

    boolean isTooLarge() {
        return rows > MOST_ROWS || letters > MOST_LETTERS;
    }
}
