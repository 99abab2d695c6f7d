package io.clientele.api.interaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which days and through which channels clients were in contact, in columns, each client's in the order of time. Never changes. */
public final class ContactTrail {

    /** What {@link #lastChannel} says where there was no contact. */
    public static final int NONE = -1;

    /** Takes a contact; the day in days since 1970-01-01, the channel by its code. */
    public interface Taker {
        void take(int client, int day, int channel);
    }

    /** By client where his contacts begin; the next one's begin where they end. */
    private final int[] starts;

    private final int[] days;
    private final int[] channels;
    /** The earliest day of a contact and the client's later ones: days of several zones may go back where time goes on. */
    private final int[] earliest;

    private final List<@Nullable String> names;

    ContactTrail(int[] starts, int[] days, int[] channels, List<? extends @Nullable String> names) {
        this.starts = starts;
        this.days = days;
        this.channels = channels;
        this.earliest = earliest(starts, days);
        this.names = Collections.unmodifiableList(new ArrayList<>(names));
    }

    private static int[] earliest(int[] starts, int[] days) {
        var earliest = days.clone();
        for (var client = 0; client < starts.length - 1; client++) {
            for (var contact = starts[client + 1] - 2; contact >= starts[client]; contact--) {
                earliest[contact] = Math.min(days[contact], earliest[contact + 1]);
            }
        }
        return earliest;
    }

    /** Hands over every contact. */
    public void each(Taker taker) {
        for (var client = 0; client < starts.length - 1; client++) {
            for (var contact = starts[client]; contact < starts[client + 1]; contact++) {
                taker.take(client, days[contact], channels[contact]);
            }
        }
    }

    /** The code of the channel of a client's last contact from one day through another, or NONE. */
    public int lastChannel(int client, int firstDay, int lastDay) {
        if (client >= starts.length - 1) {
            return NONE;
        }
        var contact = last(starts[client], starts[client + 1], lastDay);
        return contact < starts[client] || days[contact] < firstDay ? NONE : channels[contact];
    }

    /** The last of some contacts whose day is no later, or the place before the first. */
    private int last(int from, int end, int day) {
        var low = from;
        var high = end;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (earliest[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Channels by code, as they were written first; one is null where some contacts name none. Those that read the same are one. */
    public List<@Nullable String> channels() {
        return names;
    }

    /** How many contacts there are. */
    int size() {
        return days.length;
    }
}
