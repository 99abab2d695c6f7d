package io.clientele.api.client.merge;

import io.clientele.api.database.Change;
import io.clientele.api.database.Room;
import java.util.Collection;

/** Facts about clients that a room above keeps; asked to give them to the winner when clients are merged. */
public interface ClientFacts {

    /** The room whose version the facts are under. */
    Room room();

    /** Those of these clients of whom there are facts. */
    Collection<Integer> having(Collection<Integer> clients);

    /** Makes all facts of these clients the winner's, within the write of the room, and tells on what days they are. */
    void giveTo(int winner, Collection<Integer> losers, Change change);
}
