package io.clientele.api.exchange.cell;

import java.util.List;

/** The columns that a file of rejected rows has before its own, which tell why they were; it may be mended and sent again with them. */
public final class ReasonColumns {

    /** In their order. */
    public static final List<String> NAMES = List.of("row", "column", "value", "code", "message");

    private ReasonColumns() {}

    /** How many of them a header begins with: all or none. */
    public static int in(List<String> header) {
        var size = NAMES.size();
        return header.size() > size && header.subList(0, size).equals(NAMES) ? size : 0;
    }
}
