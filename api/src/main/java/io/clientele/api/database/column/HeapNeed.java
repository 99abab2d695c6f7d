package io.clientele.api.database.column;

/** What a room holds in memory for as long as the application runs. */
public interface HeapNeed {

    /** The things it is held for, in the plural, such as {@code sale documents}. */
    String things();

    /** How many of them there are, or a few more. */
    long count();

    /** What all of them take, in bytes. */
    long bytes();
}
