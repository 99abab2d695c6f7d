package io.clientele.api.report.sales;

import io.clientele.api.analysis.receivables.Ageings;
import io.clientele.api.analysis.receivables.DebtRow;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.work.CardCompleteness;
import io.clientele.api.analysis.work.Completeness;
import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.analysis.work.StrayedClients;
import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.Universe;
import io.clientele.api.interaction.list.ContactLog;
import io.clientele.api.receivable.settlement.Ageing;
import io.clientele.api.report.content.Shown;
import io.clientele.api.sale.classification.stage.LifeStage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** How managers look after their clients: who was lost, what is overdue, how often they were in contact, how full the cards are. */
@Component
class ManagerCare {

    private static final int NOBODY = 0;
    private static final RoaringBitmap NO_CLIENTS = new RoaringBitmap();

    /**
     * Of one manager, or of all.
     *
     * @param overdue ten-thousandths
     * @param filled of the fields that rules decide by, as a fraction of one; null of none
     */
    record Own(
            int clients,
            int lost,
            long overdue,
            int contacts,
            @Nullable BigDecimal filled) {

        private static final Own NOTHING = new Own(0, 0, 0, 0, null);
    }

    /** By manager, and all clients each once. */
    record Cared(Map<Integer, Own> byManager, Own all) {

        /** Those who had contacts; null is nobody. */
        Stream<@Nullable Integer> inContact() {
            return byManager.entrySet().stream()
                    .filter(one -> one.getValue().contacts() > 0)
                    .map(one -> one.getKey() == NOBODY ? null : one.getKey());
        }

        /** @param manager null is nobody */
        Own of(@Nullable Integer manager) {
            return byManager.getOrDefault(manager == null ? NOBODY : manager, Own.NOTHING);
        }
    }

    private record Facts(RoaringBitmap lost, List<DebtRow> debts, Map<Integer, Integer> contacts, Completeness cards) {}

    private final StrayedClients strayed;
    private final Ageings ageings;
    private final ContactLog interactions;
    private final CardCompleteness completeness;
    private final ClientSets sets;
    private final Universe universe;

    ManagerCare(
            StrayedClients strayed,
            Ageings ageings,
            ContactLog interactions,
            CardCompleteness completeness,
            ClientSets sets,
            Universe universe) {
        this.strayed = strayed;
        this.ageings = ageings;
        this.interactions = interactions;
        this.completeness = completeness;
        this.sets = sets;
        this.universe = universe;
    }

    /** @param lostMonths without a purchase in so many months a client is lost */
    Cared of(Scope scope, int lostMonths) {
        var clients = scope.among(universe.withInactive());
        var facts = facts(scope, lostMonths, clients);
        var own = new HashMap<Integer, Own>();
        byManager(clients).forEach((manager, looked) -> own.put(manager, own(manager, looked, facts)));
        facts.contacts().keySet().forEach(manager -> own.computeIfAbsent(manager, one -> own(one, NO_CLIENTS, facts)));
        var contacts =
                facts.contacts().values().stream().mapToInt(Integer::intValue).sum();
        return new Cared(
                own,
                new Own(
                        clients.getCardinality(),
                        RoaringBitmap.andCardinality(clients, facts.lost()),
                        overdue(clients, facts),
                        contacts,
                        filled(facts.cards())));
    }

    private Facts facts(Scope scope, int lostMonths, RoaringBitmap clients) {
        var away = strayed.of(scope, new StageThresholds(StageThresholds.USUAL_ONE_TIME, lostMonths));
        var contacts = new HashMap<Integer, Integer>();
        interactions.each(clients, scope.period(), (client, manager) -> contacts.merge(manager, 1, Integer::sum));
        var debts = ageings.of(scope, scope.asOf().businessDate(), Ageing.USUAL).rows();
        return new Facts(away.away(LifeStage.LOST), debts, contacts, completeness.of(scope));
    }

    private static Own own(int manager, RoaringBitmap clients, Facts facts) {
        return new Own(
                clients.getCardinality(),
                RoaringBitmap.andCardinality(clients, facts.lost()),
                overdue(clients, facts),
                facts.contacts().getOrDefault(manager, 0),
                filled(manager, facts.cards()));
    }

    private static long overdue(RoaringBitmap clients, Facts facts) {
        return facts.debts().stream()
                .filter(row -> clients.contains(row.client()))
                .mapToLong(DebtRow::overdue)
                .reduce(0, Math::addExact);
    }

    private Map<Integer, RoaringBitmap> byManager(RoaringBitmap clients) {
        var own = new HashMap<Integer, RoaringBitmap>();
        var without = clients.clone();
        var source = new Source("client_manager", "client_id", "manager_id is not null", Map.of());
        sets.read(source, "client_id, manager_id", clients, row -> {
            if (clients.contains(row.getInt(1))) {
                own.computeIfAbsent(row.getInt(2), _ -> new RoaringBitmap()).add(row.getInt(1));
                without.remove(row.getInt(1));
            }
        });
        own.put(NOBODY, without);
        return own;
    }

    private static @Nullable BigDecimal filled(Completeness cards) {
        return share(cards.fields().stream().map(Completeness.OfField::filled).toList());
    }

    private static @Nullable BigDecimal filled(int manager, Completeness cards) {
        return share(cards.fields().stream()
                .flatMap(field -> field.byManager().stream())
                .filter(one -> (one.manager() == null ? NOBODY : one.manager()) == manager)
                .map(Completeness.OfManager::filled)
                .toList());
    }

    private static @Nullable BigDecimal share(List<Completeness.Filled> fields) {
        return Shown.ratio(
                fields.stream().mapToLong(Completeness.Filled::filled).sum(),
                fields.stream().mapToLong(Completeness.Filled::clients).sum());
    }
}
