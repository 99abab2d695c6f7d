package io.clientele.api.analysis.scope;

import io.clientele.api.client.Client;

/** What an analysis tells of one client. */
public interface ClientRow {

    Client client();
}
