package io.clientele.api.database.column;

/** What a room holds in memory for as long as the application runs. */
public interface HeapNeed {

    /** The things it is held for, in the plural, such as {@code sale documents}. */
    String things();

    /** What their number is not above, known at once: the last of their ids, of which many may be of what has gone. */
    long most();

    /** How many of them there are; counting them may take seconds. */
    long count();

    /** What so many take, in bytes. */
    long bytes(long count);
}
