package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.database.Outcome.Rejected;

/** A thing of the file cannot be taken; the others are. */
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final String code;

    /** What is wrong, and in which column of the thing. */
    public Unfit(String column, String value, String code, String message) {
        super(message, null, false, false);
        this.column = column;
        this.value = value;
        this.code = code;
    }

    /** As reports of imports tell it. */
    public Rejected rejected() {
        return new Rejected(0, column, value, code, String.valueOf(getMessage()));
    }
}
