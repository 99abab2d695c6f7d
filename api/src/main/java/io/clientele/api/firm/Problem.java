package io.clientele.api.firm;

/**
 * Something the caller can mend: a stable code to count and test by, and a sentence that says what is wrong and what would be
 * right. Every door turns it into its own kind of error; it is never a fault of ours.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public Problem(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
