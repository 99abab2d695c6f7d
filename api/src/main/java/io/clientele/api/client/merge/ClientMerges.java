package io.clientele.api.client.merge;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Merges clients that are one and the same, in one transaction: all facts become the winner's, the others' cards stay behind,
 * archived, as keys by which he is found. Memberships of the past are not rewritten but read through {@link Aliases}.
 */
@Component
public class ClientMerges {

    static final int MOST = 100;

    /** The rooms raised after the clients', in their order. */
    private static final List<Room> LATER = List.of(Room.SALE, Room.INTERACTION, Room.RECEIVABLE, Room.MEMBERSHIP);

    private final Changes changes;
    private final MergeCheck check;
    private final MergedCard card;
    private final Holdings holdings;
    private final List<ClientFacts> facts;
    private final AuditTrail audit;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;

    ClientMerges(
            Changes changes,
            MergeCheck check,
            MergedCard card,
            Holdings holdings,
            List<ClientFacts> facts,
            AuditTrail audit,
            BusinessCalendar calendar,
            JdbcClient jdbc) {
        this.changes = changes;
        this.check = check;
        this.card = card;
        this.holdings = holdings;
        this.facts = facts;
        this.audit = audit;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /**
     * Makes the losers one with the winner.
     *
     * @param losers the first of them is the first to fill what the winner's card leaves blank
     * @throws Problem {@code TOO_MANY} when there are none or more than {@value #MOST}
     * @throws MergeRefused when they cannot be merged
     */
    public void merge(int winner, List<Integer> losers, Caller caller) {
        if (losers.isEmpty() || losers.size() > MOST) {
            throw new Problem(
                    "TOO_MANY", "1 to %d clients are merged at once; %d were named.".formatted(MOST, losers.size()));
        }
        changes.write(Room.CLIENT, change -> {
            check.refuse(winner, losers);
            var distinct = losers.stream().distinct().toList();
            mergeCards(winner, distinct, caller, change);
            LATER.forEach(room -> changes.write(room, later -> give(room, winner, distinct, later)));
            audit.record(caller, "clientMerge", Ids.of("Client", winner), told(distinct));
            return true;
        });
    }

    private void mergeCards(int winner, List<Integer> losers, Caller caller, Change change) {
        holdings.join(winner, losers, change);
        card.write(winner, losers);
        jdbc.sql("update client set version = version + 1, updated_at = ? where id = ?")
                .params(now(), winner)
                .update();
        jdbc.sql("update client set archived = true, version = version + 1, updated_at = :now where id in (:losers)")
                .param("now", now())
                .param("losers", losers)
                .update();
        writeAliases(winner, losers, caller, change);
        touch(winner, losers, change);
    }

    /** Those who were merged into a loser before count as the winner from now on, so that nobody is looked up twice. */
    private void writeAliases(int winner, List<Integer> losers, Caller caller, Change change) {
        jdbc.sql("update client_alias set winner_id = :winner, version = :version where winner_id in (:losers)")
                .param("winner", winner)
                .param("version", change.version())
                .param("losers", losers)
                .update();
        losers.forEach(loser -> jdbc.sql(
                        "insert into client_alias (client_id, winner_id, version, merged_by, merged_at) values (?, ?, ?, ?, ?)")
                .params(loser, winner, change.version(), caller.username(), now())
                .update());
    }

    private boolean give(Room room, int winner, List<Integer> losers, Change change) {
        touch(winner, losers, change);
        facts.stream().filter(kept -> kept.room() == room).forEach(kept -> kept.giveTo(winner, losers, change));
        return true;
    }

    private static void touch(int winner, List<Integer> losers, Change change) {
        change.touch(winner);
        losers.forEach(change::touch);
    }

    private static String told(List<Integer> losers) {
        return losers.stream().map(loser -> Ids.of("Client", loser)).collect(Collectors.joining(", ", "merged ", ""));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC);
    }
}
