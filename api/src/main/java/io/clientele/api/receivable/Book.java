package io.clientele.api.receivable;

/** The two kinds of facts of this room, and where they are kept. */
enum Book {
    INVOICES("receivable", "document", "issued_on", "due_on"),
    PAYMENTS("payment", "external_id", "paid_on", "document");

    private final String table;
    private final String key;
    private final String day;
    private final String own;

    Book(String table, String key, String day, String own) {
        this.table = table;
        this.key = key;
        this.day = day;
        this.own = own;
    }

    String table() {
        return table;
    }

    /** The column that tells facts of one source apart, which files call the same. */
    String key() {
        return key;
    }

    /** The column of the day from which on the fact counts. */
    String day() {
        return day;
    }

    /** The column that only this book has. */
    String own() {
        return own;
    }
}
