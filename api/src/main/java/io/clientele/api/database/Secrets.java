package io.clientele.api.database;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Random keys made at the first start and shared by all nodes of a base. */
@Component
public class Secrets {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    Secrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of that name, the same for ever; 256 random bits. */
    public byte[] named(String name) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert ignore into secret (name, value) values (?, ?)")
                .params(name, fresh)
                .update();
        return jdbc.sql("select value from secret where name = ?")
                .param(name)
                .query(byte[].class)
                .single();
    }
}
