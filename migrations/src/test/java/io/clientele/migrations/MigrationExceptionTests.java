package io.clientele.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MigrationExceptionTests {

    @Test
    void saysThatThePasswordIsRefused() {
        var refusal = new SQLException("Access denied for user 'app'@'localhost'", "28000", 1045);

        var failure = new MigrationException(refusal);

        assertThat(failure)
                .hasMessage("The database refuses the user name or the password."
                        + " (Access denied for user 'app'@'localhost')")
                .hasCause(refusal);
    }

    @Test
    void keepsTheDatabasesWordsWhenItKnowsNoBetter() {
        var refusal = new SQLException("Disk is full");

        assertThat(new MigrationException(refusal)).hasMessage("The schema could not be read or changed: Disk is full");
    }
}
