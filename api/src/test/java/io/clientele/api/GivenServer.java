package io.clientele.api;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.clientele.migrations.Migrations;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Makes a fresh database on the server that CLIENTELE_TEST_MYSQL_URL names, when it names one. */
class GivenServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String DATABASE = "clientele_test";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = context.getEnvironment().getProperty("CLIENTELE_TEST_MYSQL_URL", "");
        if (!url.isBlank()) {
            create(url);
            var ours = url.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*", "$1" + DATABASE);
            var source = new MysqlDataSource();
            source.setUrl(ours);
            Migrations.migrate(source);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("given", Map.of("spring.datasource.url", ours)));
        }
    }

    private static void create(String url) {
        var server = new MysqlDataSource();
        server.setUrl(url);
        try (var connection = server.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE + " character set utf8mb4 collate utf8mb4_bin");
        } catch (SQLException failure) {
            throw new IllegalStateException("The given server cannot be used", failure);
        }
    }
}
