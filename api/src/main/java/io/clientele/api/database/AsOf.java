package io.clientele.api.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The state of the data that an answer is true of.
 *
 * @param time when the snapshot was taken
 * @param businessDate what day it was for the firm
 * @param versions of every room, read in the snapshot
 */
public record AsOf(Instant time, LocalDate businessDate, Map<Room, Long> versions) {

    private static final String BETWEEN = "-";

    public AsOf {
        versions = Map.copyOf(versions);
    }

    public long version(Room room) {
        return versions.getOrDefault(room, 0L);
    }

    /** One text over all rooms: equal texts mean equal data. */
    public String dataVersion() {
        return Arrays.stream(Room.values())
                .map(room -> Long.toString(version(room), Character.MAX_RADIX))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Whether data of such a text is newer: of two states that were read, one has all that is in the other. */
    public boolean isOlderThan(String dataVersion) {
        return Arrays.stream(Room.values()).anyMatch(room -> version(dataVersion, room) > version(room));
    }

    /** A room's version in such a text; 0 of a room that came later than the text. */
    public static long version(String dataVersion, Room room) {
        var versions = dataVersion.split(BETWEEN, -1);
        var place = Arrays.asList(Room.values()).indexOf(room);
        return place < versions.length ? Long.parseLong(versions[place], Character.MAX_RADIX) : 0;
    }
}
