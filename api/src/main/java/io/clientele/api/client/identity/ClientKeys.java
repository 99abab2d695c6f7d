package io.clientele.api.client.identity;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.Clients;
import org.springframework.stereotype.Component;

/** Opens look-ups of clients by their keys. */
@Component
public class ClientKeys {

    private final Clients clients;
    private final ClientSets sets;

    ClientKeys(Clients clients, ClientSets sets) {
        this.clients = clients;
        this.sets = sets;
    }

    /** A look-up for the rows of one file: what it has read of the base once is not read again. */
    public KeyLookup open(String source) {
        return new KeyLookup(source, clients, sets);
    }
}
