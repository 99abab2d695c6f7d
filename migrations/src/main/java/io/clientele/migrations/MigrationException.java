package io.clientele.migrations;

/** The schema could not be read or changed; the message is the database's own. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(Exception cause) {
        super("The schema could not be read or changed: " + cause.getMessage(), cause);
    }
}
