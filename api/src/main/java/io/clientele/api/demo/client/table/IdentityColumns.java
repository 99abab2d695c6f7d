package io.clientele.api.demo.client.table;

import static io.clientele.api.demo.client.table.ClientTable.column;
import static io.clientele.api.demo.client.table.ClientTable.filled;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.client.DemoClient.Kind;
import io.clientele.api.demo.client.DemoIndustry;
import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.DemoPeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who the client is: keys, names, tax numbers, industry, managers, holding. */
final class IdentityColumns {

    private static final int SERIAL_STEP = 31;

    private IdentityColumns() {}

    static List<Column<DemoClient>> of(List<DemoClient> clients, DemoPeriod period) {
        var names = new ClientNames(clients);
        Map<Integer, String> heads = heads(clients);
        return List.of(
                column("external_id", DemoClient::externalId),
                column("code", client -> "00-%08d".formatted(client.number())),
                column("name", names::name),
                column("full_name", names::fullName),
                column("kind", client -> client.kind().name()),
                column("inn", IdentityColumns::inn),
                column("kpp", IdentityColumns::kpp),
                filled("okved", 90, IdentityColumns::okved),
                column("industry", IdentityColumns::industries),
                column("manager", client -> client.anonymous() ? "" : String.join(";", client.managers())),
                column("head", client -> heads.getOrDefault(client.number(), "")),
                column("registered_at", client -> client.registeredOn().toString()),
                column("anonymous", client -> String.valueOf(client.anonymous())),
                column("active", client -> String.valueOf(active(client, period))));
    }

    private static String inn(DemoClient client) {
        String prefix = client.region().innPrefix();
        if (prefix.isEmpty() || client.anonymous()) {
            return "";
        }
        int serial = 10_000 + client.number() * SERIAL_STEP % 89_989;
        return client.kind() == Kind.COMPANY ? Inn.ofCompany(prefix, serial) : Inn.ofPerson(prefix, serial);
    }

    private static String kpp(DemoClient client) {
        boolean none = client.region().innPrefix().isEmpty() || client.kind() != Kind.COMPANY;
        return none ? "" : Inn.kpp(client.region().innPrefix());
    }

    private static String okved(DemoClient client) {
        return client.kind() == Kind.PERSON
                ? ""
                : client.industries().getFirst().okved();
    }

    private static String industries(DemoClient client) {
        return client.anonymous()
                ? ""
                : client.industries().stream().map(DemoIndustry::name).collect(Collectors.joining(";"));
    }

    /** Some companies belong to a holding of their industry, whose card stands earlier in the file. */
    private static Map<Integer, String> heads(List<DemoClient> clients) {
        var lastOfIndustry = new HashMap<DemoIndustry, DemoClient>();
        var heads = new HashMap<Integer, String>();
        for (DemoClient client : clients) {
            DemoIndustry industry = client.industries().getFirst();
            if (client.kind() == Kind.COMPANY && !industry.name().isEmpty()) {
                if (client.number() % 29 == 0 && lastOfIndustry.containsKey(industry)) {
                    heads.put(client.number(), lastOfIndustry.get(industry).externalId());
                } else {
                    lastOfIndustry.put(industry, client);
                }
            }
        }
        return heads;
    }

    /** Cards of some clients that left are closed. */
    private static boolean active(DemoClient client, DemoPeriod period) {
        boolean left = client.habit()
                .filter(habit -> habit.until().isBefore(period.daysAgo(365)))
                .isPresent();
        return !(left && client.dice("closed").chance(15));
    }
}
