package io.clientele.api.exchange.download;

import org.jspecify.annotations.Nullable;

/** What the cells of a column hold, and so how wide it is and how Excel shows it. */
public enum CellKind {
    TEXT(20, null),
    NAME(40, null),
    NUMBER(14, null),
    COUNT(9, "#,##0"),
    MONEY(16, "#,##0.00"),
    DATE(12, "dd.mm.yyyy"),
    MOMENT(17, "dd.mm.yyyy hh:mm");

    private final int width;
    private final @Nullable String format;

    CellKind(int width, @Nullable String format) {
        this.width = width;
        this.format = format;
    }

    int width() {
        return width;
    }

    @Nullable
    String format() {
        return format;
    }
}
