package io.clientele.api.client.mark;

/**
 * A yes/no mark that the firm gives its clients.
 *
 * @param code unique, ignoring case; rules and files name it
 */
public record Category(int id, String code, String name) {}
