package io.clientele.migrations;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The schema could not be read or changed; the message is a sentence, with the database's own words where they help. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int UNKNOWN_DATABASE = 1049;

    MigrationException(Exception cause) {
        super(sentence(cause), cause);
    }

    private static String sentence(Exception cause) {
        return cause instanceof SQLException refusal ? sentence(refusal) : unchanged(withoutClassNames(cause));
    }

    private static String sentence(SQLException refusal) {
        if (refusal.getErrorCode() == UNKNOWN_DATABASE) {
            return "The server has no such database; create it first. (" + refusal.getMessage() + ")";
        }
        return switch (kind(refusal.getSQLState())) {
            case "08" -> "The database does not answer. (" + firstLine(refusal.getMessage()) + ")";
            case "28" -> "The database refuses the user name or the password. (" + refusal.getMessage() + ")";
            default -> unchanged(refusal.getMessage());
        };
    }

    private static String unchanged(@Nullable String message) {
        return "The schema could not be read or changed: " + message;
    }

    private static String withoutClassNames(Exception cause) {
        return String.valueOf(cause.getMessage()).replaceAll("\\b(liquibase\\.exception\\.\\w+: )+", "");
    }

    /** The class of an SQL state: its first two characters. */
    private static String kind(@Nullable String state) {
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
