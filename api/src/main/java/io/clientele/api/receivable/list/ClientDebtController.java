package io.clientele.api.receivable.list;

import io.clientele.api.client.Client;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Firm;
import io.clientele.api.receivable.list.SettledClients.Asked;
import io.clientele.api.receivable.settlement.Settlement;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ClientDebtController {

    private final SettledClients settledClients;
    private final Firm firm;
    private final Snapshots snapshots;

    ClientDebtController(SettledClients settledClients, Firm firm, Snapshots snapshots) {
        this.settledClients = settledClients;
        this.firm = firm;
        this.snapshots = snapshots;
    }

    @SchemaMapping(typeName = "Client")
    CompletableFuture<ClientDebt> debt(Client client, DataLoader<Asked, Settlement> settlements) {
        var asOf = snapshots.current();
        return settlements
                .load(settledClients.now(client.id()))
                .thenApply(settlement -> ClientDebt.of(settlement, client.creditLimit(), firm, asOf));
    }
}
