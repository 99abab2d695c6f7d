package io.clientele.api.database.column;

/** Columns of a room that are read when the application starts and kept in a file until it starts again. */
public interface KeptColumns {

    /** Brings them into memory, at the newest version of the data. */
    void warm();

    /** Writes down the newest version in memory, unless the file has it. */
    void save();
}
