package io.clientele.api.receivable.landing;

/** The two kinds of facts of this room, and where they are kept. */
public enum Book {
    INVOICES("Receivable", "receivable", "document", "issued_on", "due_on"),
    PAYMENTS("Payment", "payment", "external_id", "paid_on", "document");

    private final String type;
    private final String table;
    private final String key;
    private final String day;
    private final String own;

    Book(String type, String table, String key, String day, String own) {
        this.type = type;
        this.table = table;
        this.key = key;
        this.day = day;
        this.own = own;
    }

    /** Its type of GraphQL. */
    String type() {
        return type;
    }

    /** Where its facts are kept. */
    public String table() {
        return table;
    }

    /** The column that tells facts of one source apart, which files call the same. */
    String key() {
        return key;
    }

    /** The column of the day from which on the fact counts. */
    public String day() {
        return day;
    }

    /** The column that only this book has. */
    String own() {
        return own;
    }
}
