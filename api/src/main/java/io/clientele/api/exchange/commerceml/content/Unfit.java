package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.database.Outcome.Rejected;

/** A thing of the file cannot be taken; the others are. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final String code;

    Unfit(String column, String value, String code, String message) {
        super(message, null, false, false);
        this.column = column;
        this.value = value;
        this.code = code;
    }

    Rejected rejected() {
        return new Rejected(0, column, value, code, String.valueOf(getMessage()));
    }
}
