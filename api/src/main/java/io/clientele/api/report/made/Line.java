package io.clientele.api.report.made;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Those who wait in one way: they take turns with each other, and what each of them waits for is served as it came. */
final class Line {

    private final Map<Integer, Deque<Ticket>> waiting = new LinkedHashMap<>();
    private int length;
    private int inside;

    void join(Ticket ticket) {
        waiting.computeIfAbsent(ticket.account(), _ -> new ArrayDeque<>()).add(ticket);
        length++;
    }

    /** Lets the next one in; who waits for more goes to the end. */
    void call() {
        var first = waiting.entrySet().iterator().next();
        var tickets = first.getValue();
        waiting.remove(first.getKey());
        tickets.remove().call();
        if (!tickets.isEmpty()) {
            waiting.put(first.getKey(), tickets);
        }
        length--;
        inside++;
    }

    /** Somebody who waits no longer, or was let in and goes. */
    void leave(Ticket ticket) {
        if (ticket.isCalled()) {
            inside--;
            return;
        }
        var tickets = waiting.getOrDefault(ticket.account(), new ArrayDeque<>());
        if (tickets.remove(ticket)) {
            length--;
        }
        if (tickets.isEmpty()) {
            waiting.remove(ticket.account());
        }
    }

    int length() {
        return length;
    }

    int lengthOf(int account) {
        return waiting.getOrDefault(account, new ArrayDeque<>()).size();
    }

    int inside() {
        return inside;
    }
}
