package io.clientele.api.segment.oracle;

import io.clientele.api.interaction.Contacts;
import io.clientele.api.segment.oracle.World.Buyer;
import io.clientele.api.segment.oracle.World.Talk;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often a client was in touch. */
final class ContactOracle {

    private final World world;

    ContactOracle(World world) {
        this.world = world;
    }

    boolean holds(Contacts asked, Buyer buyer) {
        var count = world.talks.values().stream()
                .filter(talk -> talk.buyer().equals(buyer) && counts(asked, talk))
                .count();
        return asked.count().isEmpty() ? count > 0 : Oracle.all(asked.count(), BigDecimal.valueOf(count));
    }

    private boolean counts(Contacts asked, Talk talk) {
        return (asked.period() == null || asked.period().on(world.today).contains(talk.day()))
                && isOneOf(talk.kind(), asked.kinds())
                && isOneOf(talk.channel(), asked.channels())
                && isOneOf(talk.outcome(), asked.outcomes())
                && isOneOf(talk.product(), asked.products());
    }

    private static boolean isOneOf(@Nullable String value, List<String> wanted) {
        return wanted.isEmpty()
                || (value != null
                        && wanted.stream().anyMatch(one -> CardOracle.key(one).equals(CardOracle.key(value))));
    }
}
