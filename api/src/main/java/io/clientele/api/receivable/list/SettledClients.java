package io.clientele.api.receivable.list;

import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Settles the clients of a level of a query together, and each once for all that is asked of him. */
@Component
class SettledClients {

    static final String LOADER = "settlements";

    /** A client on a state of the data: what a later mutation of the same request changes is settled anew. */
    record Asked(int client, LocalDate businessDate, long version) {}

    private final Settlements settlements;
    private final Snapshots snapshots;

    SettledClients(Settlements settlements, Snapshots snapshots, BatchLoaderRegistry loaders) {
        this.settlements = settlements;
        this.snapshots = snapshots;
        loaders.<Asked, Settlement>forName(LOADER)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> settle(asked)));
    }

    /** The client on the state that this thread's snapshot sees. */
    Asked now(int client) {
        var asOf = snapshots.current();
        return new Asked(client, asOf.businessDate(), asOf.version(Room.RECEIVABLE));
    }

    private Map<Asked, Settlement> settle(Set<Asked> asked) {
        var settled = new HashMap<Asked, Settlement>();
        var byDate = asked.stream().collect(Collectors.groupingBy(Asked::businessDate));
        byDate.forEach((date, ofDate) -> {
            var byClient = settlements.of(ofDate.stream().map(Asked::client).collect(Collectors.toSet()), date);
            ofDate.forEach(one -> settled.put(one, byClient.getOrDefault(one.client(), Settlement.NONE)));
        });
        return settled;
    }
}
