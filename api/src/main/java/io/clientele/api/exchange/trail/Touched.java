package io.clientele.api.exchange.trail;

import java.util.List;

/** Why an import cannot be undone: things of its that something newer touched, or that others rest on. */
public final class Touched extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportedRow> rows;

    Touched(List<ImportedRow> rows) {
        super(null, null, false, false);
        this.rows = List.copyOf(rows);
    }

    /** What the import had made of them. */
    public List<ImportedRow> rows() {
        return rows;
    }
}
