package io.clientele.migrations;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to the schema this release needs. The runnable jar, the embedded start and the tests all come here. */
public final class Migrations {

    private static final String CHANGELOG = "io/clientele/migrations/changelog.xml";

    // Its failures come back as exceptions; the rest is noise, on MariaDB with a stack trace. A logger nobody holds
    // forgets its level.
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.OFF);
    }

    // It would report its use over the network, and print what it does.
    private static final Map<String, Object> QUIET =
            Map.of("liquibase.analytics.enabled", false, Scope.Attr.ui.name(), new LoggerUIService());

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
     * Applies everything pending; does nothing when nothing is. Nodes that start at the same moment take turns.
     *
     * @throws MigrationException when a change set fails; those before it stay applied
     */
    public static void migrate(DataSource dataSource) {
        with(dataSource, liquibase -> {
            forgetDeadNodes(liquibase);
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

    /** Liquibase keeps its scope for the whole process, so threads take turns. */
    private static synchronized <T> T with(DataSource dataSource, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var _ = SchemaLock.take(connection)) {
            return Scope.child(QUIET, () -> work.on(liquibase(connection)));
        } catch (Exception failure) {
            throw new MigrationException(failure);
        }
    }

    /** Whoever wrote a lock row held the {@link SchemaLock} too; now that it is ours, that node is dead. */
    private static void forgetDeadNodes(Liquibase liquibase) throws LiquibaseException {
        if (liquibase.listLocks().length > 0) {
            liquibase.forceReleaseLocks();
        }
    }

    private static Liquibase liquibase(Connection connection) throws LiquibaseException {
        var resources = new ClassLoaderResourceAccessor(Migrations.class.getClassLoader());
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var liquibase = new Liquibase(CHANGELOG, resources, database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        return liquibase;
    }

    private interface Work<T> {
        T on(Liquibase liquibase) throws LiquibaseException;
    }
}
