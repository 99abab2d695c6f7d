package io.clientele.api.client.manager;

import org.jspecify.annotations.Nullable;

/** An employee of the firm who looks after clients and sales. */
public record Manager(int id, String source, @Nullable String externalId, String name) {}
