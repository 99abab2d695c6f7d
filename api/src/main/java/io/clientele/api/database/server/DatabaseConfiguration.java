package io.clientele.api.database.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.clientele.api.database.DataFolder;
import io.clientele.api.database.Snapshots;
import io.clientele.migrations.Migrations;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A data source whose schema is right before anything reads from it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int MOST = 24;
    private static final int IDLE = 8;

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedDatabase embeddedDatabase(DataFolder folder) {
        return EmbeddedDatabase.in(folder.server());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            ObjectProvider<EmbeddedDatabase> embedded, DataSourceProperties given, DataFolder folder) {
        var server = embedded.getIfAvailable();
        var connection = connection(folder.ofNode("nothing"));
        if (server == null) {
            var pool = pool(
                    Objects.requireNonNull(given.getUrl()),
                    given.determineUsername(),
                    given.determinePassword(),
                    connection);
            SchemaCheck.refuseOlder(pool);
            return pool;
        }
        var pool = pool(server.url(), EmbeddedDatabase.USER, server.password(), connection);
        Migrations.migrate(pool);
        return pool;
    }

    /** For snapshots alone: where nothing is committed by itself, a transaction needs no statement to begin, nor one to end that. */
    @Bean(name = Snapshots.SOURCE, destroyMethod = "close", defaultCandidate = false)
    HikariDataSource snapshotSource(HikariDataSource dataSource) {
        var pool = new HikariConfig();
        dataSource.copyStateTo(pool);
        pool.setPoolName("snapshots");
        pool.setAutoCommit(false);
        return new HikariDataSource(pool);
    }

    private static HikariDataSource pool(
            String url, @Nullable String username, @Nullable String password, Properties connection) {
        var pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(url)
                .username(username)
                .password(password)
                .build();
        pool.setPoolName("clientele");
        pool.setMaximumPoolSize(MOST);
        pool.setMinimumIdle(IDLE);
        pool.setDataSourceProperties(connection);
        pool.setConnectionInitSql("set net_write_timeout = 600");
        return pool;
    }

    /**
     * Times travel as UTC; a cursor fetch lets a second statement run while rows stream. Bulk loads send streams as local files: of
     * real ones a server may have those of an empty folder, that is none, whatever it asks for. Nobody sets a connection's mode but
     * through the driver, so it need not ask the server, which would triple what a short question costs; nor does it prepare
     * its last statements anew, or tell the server before and after each long answer how long a caller may take for it.
     *
     * @param nothing an empty folder
     */
    private static Properties connection(Path nothing) {
        var properties = new Properties();
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        properties.setProperty("rewriteBatchedStatements", "true");
        properties.setProperty("useCursorFetch", "true");
        properties.setProperty("allowLoadLocalInfileInPath", nothing.toString());
        properties.setProperty("characterEncoding", "utf8");
        properties.setProperty("useLocalSessionState", "true");
        properties.setProperty("readOnlyPropagatesToServer", "false");
        properties.setProperty("cachePrepStmts", "true");
        properties.setProperty("prepStmtCacheSize", "128");
        properties.setProperty("prepStmtCacheSqlLimit", "2048");
        properties.setProperty("netTimeoutForStreamingResults", "0");
        return properties;
    }
}
