package io.clientele.api.bench;

import java.sql.SQLException;

/** A question to an engine, or work that goes before one. */
@FunctionalInterface
interface Ask<T> {
    T get() throws SQLException;
}
