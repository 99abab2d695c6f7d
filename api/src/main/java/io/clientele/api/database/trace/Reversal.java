package io.clientele.api.database.trace;

import io.clientele.api.database.Change;
import io.clientele.api.database.Change.Image;
import io.clientele.api.database.Room;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes things of one kind what they were before a write; each facts room has one for what it keeps. */
public interface Reversal {

    /** The kind of things, by their type of GraphQL. */
    String type();

    /** The room that keeps them. */
    Room room();

    /** The things as they stand, by key; those not there are left out. */
    Map<String, Image> images(String source, Collection<String> keys);

    /**
     * Makes things what they were, within a write of the room.
     *
     * @param before by key; null for what was not there
     * @return the keys of those for which that cannot be, since others rest on them or they would rest on what is gone; then the
     *     whole write is to be undone
     */
    Collection<String> restore(String source, Map<String, @Nullable Image> before, Change change);
}
