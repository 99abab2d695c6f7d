package io.clientele.migrations;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The runnable jar: one job that brings the schema up to date before the nodes start. */
final class Migrate {

    private static final String USAGE = """
            java -jar clientele-migrations.jar [migrate|pending] [--url=jdbc:mysql://…] [--username=…] [--password=…]
              migrate  applies what is pending (the default)
              pending  prints what migrate would apply, one a line
            Without the options: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD.
            Ends with 0 when done, 1 when the database refuses, 2 when the arguments are wrong.
            """;

    private Migrate() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream output, PrintStream errors) {
        if (arguments.contains("--help")) {
            output.print(USAGE);
            return 0;
        }
        try {
            act(Options.read(arguments, environment), output);
            return 0;
        } catch (IllegalArgumentException wrong) {
            errors.print(wrong.getMessage() + System.lineSeparator() + USAGE);
            return 2;
        } catch (MigrationException failure) {
            errors.println(failure.getMessage());
            return 1;
        }
    }

    private static void act(Options options, PrintStream output) {
        var dataSource = dataSource(options);
        switch (options.action()) {
            case MIGRATE -> Migrations.migrate(dataSource);
            case PENDING -> Migrations.pending(dataSource).forEach(output::println);
        }
    }

    private static DataSource dataSource(Options options) {
        var dataSource = new MysqlDataSource();
        dataSource.setURL(options.url());
        if (!options.username().isEmpty()) {
            dataSource.setUser(options.username());
            dataSource.setPassword(options.password());
        }
        return dataSource;
    }
}
