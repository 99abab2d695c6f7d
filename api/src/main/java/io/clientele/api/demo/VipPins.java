package io.clientele.api.demo;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.client.DemoClient.Kind;
import io.clientele.api.demo.draw.DemoPeriod;
import java.util.List;

/** The three clients whom the sales department wants among the VIP although the rule leaves them out: they do not buy evenly yet. */
final class VipPins {

    private static final int PINNED = 3;
    private static final int FIRST_RANK = 500;
    private static final int LAST_RANK = 900;

    private VipPins() {}

    static List<String> among(List<DemoClient> clients, DemoPeriod period) {
        return clients.stream()
                .filter(client -> client.kind() == Kind.COMPANY && isPromising(client, period))
                .limit(PINNED)
                .map(DemoClient::externalId)
                .toList();
    }

    private static boolean isPromising(DemoClient client, DemoPeriod period) {
        return client.habit()
                .filter(habit -> !habit.regular()
                        && habit.until().equals(period.lastDay())
                        && habit.rank() >= FIRST_RANK
                        && habit.rank() < LAST_RANK)
                .isPresent();
    }
}
