package io.clientele.api.receivable.ledger;

import io.clientele.api.database.column.ColumnReader;
import io.clientele.api.database.column.ColumnWriter;
import java.util.Arrays;

/** What some clients paid that closes no invoice yet, as columns sorted by client; those of whom there is nothing are left out. */
final class Advances {

    static final Advances NONE = new Advances(new int[0], new long[0]);

    private final int[] clients;
    /** In ten-thousandths; below zero where more was paid back than came in. */
    private final long[] amounts;

    private Advances(int[] clients, long[] amounts) {
        this.clients = clients;
        this.amounts = amounts;
    }

    static Advances read(ColumnReader file) {
        var size = file.number();
        return new Advances(file.ints(size), file.longs(size));
    }

    void write(ColumnWriter file) {
        file.number(clients.length);
        file.column(clients);
        file.column(amounts);
    }

    int size() {
        return clients.length;
    }

    int client(int at) {
        return clients[at];
    }

    long amount(int at) {
        return amounts[at];
    }

    /** Takes clients that come in the order of their numbers. */
    static final class Writer {

        private int size;
        private int[] clients = new int[16];
        private long[] amounts = new long[16];

        void add(int client, long amount) {
            if (amount == 0) {
                return;
            }
            if (size == clients.length) {
                clients = Arrays.copyOf(clients, size * 2);
                amounts = Arrays.copyOf(amounts, size * 2);
            }
            clients[size] = client;
            amounts[size++] = amount;
        }

        /** Takes over the clients from one to another, exclusive. */
        void copy(Advances advances, int from, int to) {
            var first = Arrays.binarySearch(advances.clients, from);
            for (var at = first < 0 ? ~first : first; at < advances.size() && advances.clients[at] < to; at++) {
                add(advances.clients[at], advances.amounts[at]);
            }
        }

        int size() {
            return size;
        }

        void clear() {
            size = 0;
        }

        Advances advances() {
            return size == 0 ? NONE : new Advances(Arrays.copyOf(clients, size), Arrays.copyOf(amounts, size));
        }
    }
}
