package io.clientele.api.interaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which days and through which channels clients were in contact, in columns. Never changes. */
public final class ContactTrail {

    /** What {@link #lastChannel} says where there was no contact. */
    public static final int NONE = -1;

    /** Takes a contact; the day in days since 1970-01-01, the channel by its code. */
    public interface Taker {
        void take(int client, int day, int channel);
    }

    private final int[] clients;
    private final int[] days;
    private final int[] channels;
    /** The place of the client's contact before, or NONE. */
    private final int[] before;
    /** By client the place of his last contact, or NONE. */
    private final int[] last;

    private final List<@Nullable String> names;

    ContactTrail(
            int[] clients,
            int[] days,
            int[] channels,
            int[] before,
            int[] last,
            List<? extends @Nullable String> names) {
        this.clients = clients;
        this.days = days;
        this.channels = channels;
        this.before = before;
        this.last = last;
        this.names = Collections.unmodifiableList(new ArrayList<>(names));
    }

    /** Hands over every contact. */
    public void each(Taker taker) {
        for (var contact = 0; contact < clients.length; contact++) {
            taker.take(clients[contact], days[contact], channels[contact]);
        }
    }

    /** The code of the channel of a client's last contact from one day through another, or NONE. */
    public int lastChannel(int client, int firstDay, int lastDay) {
        var contact = client < last.length ? last[client] : NONE;
        while (contact != NONE && days[contact] > lastDay) {
            contact = before[contact];
        }
        return contact == NONE || days[contact] < firstDay ? NONE : channels[contact];
    }

    /** Channels by code, as they were written first; one is null where some contacts name none. Those that read the same are one. */
    public List<@Nullable String> channels() {
        return names;
    }

    /** How many contacts there are. */
    int size() {
        return clients.length;
    }
}
