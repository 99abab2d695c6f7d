package io.clientele.api.access;

/** What a person may do; the schema names the roles of every root field. */
public enum Role {
    /** Everything, accounts and imports included. */
    ADMIN,
    /** Makes segments and acts on them; sees every client. */
    MARKETER,
    /** Reads everything and makes segments of his own; sees every client. */
    ANALYST,
    /** Reads answers and reports; sees every client. */
    EXECUTIVE,
    /** Reads answers and reports about his own clients only. */
    MANAGER
}
