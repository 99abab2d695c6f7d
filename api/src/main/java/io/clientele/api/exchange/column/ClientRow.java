package io.clientele.api.exchange.column;

/**
 * A client in a list.
 *
 * @param place from 1
 * @param block what is known of him and of those read with him
 */
public record ClientRow(int place, int client, ClientBlock block) {}
