package io.clientele.api;

/** How many random cases a test goes through: all of them, but for runs that repeat a test for every change to the code. */
public final class Cases {

    private static final int DIVISOR = Integer.getInteger("clientele.cases.divisor", 1);

    private Cases() {}

    /** The usual number, or the same share of it that this run asks of all tests; never none. */
    public static int of(int usual) {
        return Math.max(1, usual / DIVISOR);
    }
}
