package io.clientele.api.exchange.kind;

import io.clientele.api.database.Room;
import io.clientele.api.firm.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file holds; also the last part of the door's path. */
public enum ImportKind {
    CLIENTS(Room.CLIENT),
    CONTACT_PERSONS(Room.CLIENT),
    PRODUCTS(Room.SALE),
    SALES(Room.SALE),
    INTERACTIONS(Room.INTERACTION),
    RECEIVABLES(Room.RECEIVABLE),
    PAYMENTS(Room.RECEIVABLE),
    DEBT_SNAPSHOT(Room.RECEIVABLE),
    SEGMENT_MEMBERS(Room.MEMBERSHIP),
    /** Of an exchange with 1C; no door takes it. */
    COMMERCEML(null);

    private final @Nullable Room room;

    ImportKind(@Nullable Room room) {
        this.room = room;
    }

    /** The room that takes its rows in; null where several do. */
    public @Nullable Room room() {
        return room;
    }

    /** Whether it is kept what becomes of each thing, so that the import can be undone. */
    public boolean followed() {
        return switch (this) {
            case CLIENTS, SALES, INTERACTIONS, RECEIVABLES, PAYMENTS, COMMERCEML -> true;
            case CONTACT_PERSONS, PRODUCTS, DEBT_SNAPSHOT, SEGMENT_MEMBERS -> false;
        };
    }

    /** As in the door's path, such as {@code clients}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind that a door's path names.
     *
     * @throws Problem {@code NOT_FOUND}
     */
    public static ImportKind of(String path) {
        return doors().filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "NOT_FOUND",
                        "There is no import of `%s`; there is %s."
                                .formatted(path, doors().map(ImportKind::path).collect(Collectors.joining(", ")))));
    }

    private static Stream<ImportKind> doors() {
        return Arrays.stream(values()).filter(kind -> kind != COMMERCEML);
    }
}
