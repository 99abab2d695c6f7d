package io.clientele.api.database;

import java.util.Locale;

/** The rooms whose data has a version; writers that touch several raise them in this order. */
public enum Room {
    CLIENT,
    SALE,
    INTERACTION,
    RECEIVABLE,
    SEGMENT,
    MEMBERSHIP;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
