package io.clientele.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties every table before a test class, keeping what the first start makes; versions rise, so nothing cached survives. */
public class EmptyBase implements BeforeAllCallback {

    private static final Set<String> KEPT = Set.of(
            "databasechangelog", "databasechangeloglock", "data_version", "secret", "account", "scheduled_tasks");

    @Override
    public void beforeAll(ExtensionContext context) {
        clear(SpringExtension.getApplicationContext(context));
    }

    /** Leaves nothing but what the first start makes. */
    public static void clear(ApplicationContext spring) {
        spring.getBean(SettableClock.class).set(SettableClock.TODAY);
        var jdbc = spring.getBean(JdbcClient.class);
        tables(jdbc).stream()
                .filter(table -> !KEPT.contains(table.toLowerCase(Locale.ROOT)))
                .forEach(table -> jdbc.sql("delete from `" + table + "`").update());
        jdbc.sql("delete from account where username <> 'admin'").update();
        jdbc.sql("update data_version set version = version + 2").update();
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list();
    }
}
