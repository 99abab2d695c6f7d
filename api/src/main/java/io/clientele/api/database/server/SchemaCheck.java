package io.clientele.api.database.server;

import io.clientele.api.firm.Problem;
import io.clientele.migrations.Migrations;
import javax.sql.DataSource;

/** A given server's schema is changed by its operator, not by whichever node starts first. */
final class SchemaCheck {

    private SchemaCheck() {}

    static void refuseOlder(DataSource dataSource) {
        var pending = Migrations.pending(dataSource);
        if (!pending.isEmpty()) {
            throw new Problem("SCHEMA_OUTDATED", """
                    The database lacks %d change sets of this release (the first is %s). Apply them with
                      java -jar migrations/target/clientele-migrations-*-standalone.jar migrate
                    using the same SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.""".formatted(pending.size(), pending.getFirst()));
        }
    }
}
