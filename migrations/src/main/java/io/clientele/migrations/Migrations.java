package io.clientele.migrations;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Brings a database to the schema this release needs. The runnable jar, the embedded start and the tests all come here. */
public final class Migrations {

    private static final String CHANGELOG = "io/clientele/migrations/changelog.xml";

    private Migrations() {}

    /**
     * The change sets this release has and the database has not, in the order they would run; empty when it is up to date.
     *
     * @throws MigrationException when the database cannot be reached or read
     */
    public static List<String> pending(DataSource dataSource) {
        return with(
                dataSource,
                liquibase -> liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                        .map(ChangeSet::getId)
                        .toList());
    }

    /**
     * Applies everything pending; does nothing when nothing is.
     *
     * @throws MigrationException when a change set fails; those before it stay applied
     */
    public static void migrate(DataSource dataSource) {
        with(dataSource, liquibase -> {
            liquibase.update(new Contexts());
            return 0;
        });
    }

    /** Takes back the newest change sets, the newest first. For tests and for an operator who steps back a release. */
    static void rollback(DataSource dataSource, int changeSets) {
        with(dataSource, liquibase -> {
            liquibase.rollback(changeSets, "");
            return 0;
        });
    }

    private static <T> T with(DataSource dataSource, Work<T> work) {
        var resources = new ClassLoaderResourceAccessor(Migrations.class.getClassLoader());
        try (var connection = dataSource.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            return work.on(new Liquibase(CHANGELOG, resources, database));
        } catch (Exception failure) {
            throw new MigrationException(failure);
        }
    }

    private interface Work<T> {
        T on(Liquibase liquibase) throws LiquibaseException, SQLException;
    }
}
