package io.clientele.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MigrateTests {

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    @Test
    void printsWhatIsPendingAndAppliesIt() {
        var environment = Map.of("SPRING_DATASOURCE_URL", database.url());

        var before = run(environment, "pending");
        var migration = run(environment);
        var after = run(environment, "pending");

        assertThat(before.code()).isZero();
        assertThat(before.output().lines()).startsWith("database-versions");
        assertThat(migration).isEqualTo(new Outcome(0, "", ""));
        assertThat(after).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void prefersTheCommandLineToTheEnvironment() {
        var environment = Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://not-asked.invalid/clientele");

        var outcome = run(environment, "pending", "--url=" + database.url());

        assertThat(outcome.code()).isZero();
    }

    @Test
    void asksForTheDatabase() {
        var outcome = run(Map.of(), "pending");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).startsWith("The database is not named").contains("java -jar");
    }

    @Test
    void refusesAnUnknownActionAndAnUnknownOptionWithoutRepeatingItsValue() {
        var environment = Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://localhost/clientele");

        var action = run(environment, "upgrade");
        var option = run(environment, "--passwort=secret");

        assertThat(action.code()).isEqualTo(2);
        assertThat(action.errors()).startsWith("There is no action 'upgrade'.");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.errors()).startsWith("There is no option --passwort").doesNotContain("secret");
    }

    @Test
    void refusesTheAddressOfAnotherDriver() {
        var outcome = run(Map.of(), "--url=jdbc:mariadb://localhost/clientele");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).startsWith("The address must begin with jdbc:mysql:");
    }

    @Test
    void refusesAnAddressWithoutADatabase() {
        var outcome = run(Map.of(), "--url=jdbc:mysql://localhost:3306/?user=root");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).startsWith("The address names no database");
    }

    @Test
    void namesTheChangeSetThatFails() {
        database.execute("create table account (id int primary key)");

        var outcome = run(Map.of(), "--url=" + database.url());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("access-accounts", "Table 'account' already exists")
                .doesNotContain("liquibase.exception");
    }

    @Test
    void saysInOneLineThatNoServerAnswers() throws IOException {
        var outcome = run(Map.of(), "--url=jdbc:mysql://127.0.0.1:" + freePort() + "/clientele");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).startsWith("The database does not answer.").hasLineCount(1);
    }

    @Test
    void saysThatTheServerHasNoSuchDatabase() {
        var outcome = run(Map.of(), "--url=" + database.url().replace("clientele_test_", "absent_"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors())
                .startsWith("The server has no such database")
                .hasLineCount(1);
    }

    @Test
    void explainsItself() {
        var outcome = run(Map.of(), "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).contains("migrate", "pending", "SPRING_DATASOURCE_URL");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Outcome run(Map<String, String> environment, String... arguments) {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var code = Migrate.run(
                List.of(arguments),
                environment,
                new PrintStream(output, true, UTF_8),
                new PrintStream(errors, true, UTF_8));
        return new Outcome(code, output.toString(UTF_8), errors.toString(UTF_8));
    }

    private record Outcome(int code, String output, String errors) {}
}
