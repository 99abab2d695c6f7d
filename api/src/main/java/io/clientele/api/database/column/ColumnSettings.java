package io.clientele.api.database.column;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node treats its columns.
 *
 * @param kept whether they are read at the start and kept in files; without, the first who asks waits for the database
 */
@ConfigurationProperties("clientele.columns")
record ColumnSettings(@DefaultValue("true") boolean kept) {}
