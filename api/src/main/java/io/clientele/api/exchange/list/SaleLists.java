package io.clientele.api.exchange.list;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.listed.CardFields;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.download.Listing;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.sale.list.Sale;
import io.clientele.api.sale.list.SaleBlocks;
import io.clientele.api.sale.list.SaleBlocks.Wanted;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of sale documents of a period, the oldest first unless asked otherwise. */
@Component
class SaleLists {

    private static final int BLOCK = 2_000;
    private static final Set<ClientField> SHOWN = Set.of(ClientField.CODE, ClientField.NAME, ClientField.INN);

    /** Which come first. */
    private enum Order {
        OLDEST,
        NEWEST
    }

    private final SaleBlocks sales;
    private final CardFields cards;
    private final Managers managers;
    private final UsualPeriod usualPeriod;
    private final FilterText filters;
    private final Explanations explanations;
    private final Snapshots snapshots;

    SaleLists(
            SaleBlocks sales,
            CardFields cards,
            Managers managers,
            UsualPeriod usualPeriod,
            FilterText filters,
            Explanations explanations,
            Snapshots snapshots) {
        this.sales = sales;
        this.cards = cards;
        this.managers = managers;
        this.usualPeriod = usualPeriod;
        this.filters = filters;
        this.explanations = explanations;
        this.snapshots = snapshots;
    }

    /**
     * @throws Problem {@code UNKNOWN_COLUMN}, {@code COLUMN_TWICE}, {@code BAD_PARAMETER} also for what only lists of clients take, and
     *     the codes of periods and filters
     */
    Listing<SaleRow> sales(ListParameters asked, Language language) {
        refuse("direction", asked.direction());
        refuse("asOf", asked.asOf());
        var newestFirst =
                asked.orderBy() != null && ListParameters.one("orderBy", Order.class, asked.orderBy()) == Order.NEWEST;
        var filter = filters.ofSales(asked.filter());
        var given = asked.period();
        var period = given == null ? usualPeriod.get() : given;
        var columns = SaleColumn.named(asked.columnNames(), language);
        var title =
                "%s %s – %s".formatted(language == Language.RU ? "Продажи" : "Sales", period.from(), period.lastDay());
        var wanted = new Wanted(period, filter, newestFirst);
        return new Listing<>(
                title, columns, taker -> each(wanted, taker), explanations.of(title, period, asked, columns, language));
    }

    private static void refuse(String parameter, @Nullable Object given) {
        if (given != null) {
            throw new Problem("BAD_PARAMETER", "`%s` is of lists of clients, not of sales.".formatted(parameter));
        }
    }

    private void each(Wanted wanted, Listing.Taker<SaleRow> taker) throws IOException {
        var block = sales.next(wanted, null, BLOCK);
        while (!block.isEmpty()) {
            take(block, taker);
            block = block.size() < BLOCK ? List.of() : sales.next(wanted, block.getLast(), BLOCK);
        }
    }

    private void take(List<Sale> block, Listing.Taker<SaleRow> taker) throws IOException {
        var clients = cards.of(
                block.stream().map(Sale::clientId).collect(Collectors.toSet()),
                SHOWN,
                snapshots.current().businessDate());
        var names = managers
                .byIds(block.stream()
                        .map(Sale::managerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Manager::id, Manager::name));
        for (var sale : block) {
            var manager = sale.managerId();
            taker.take(new SaleRow(sale, clients.get(sale.clientId()), manager == null ? null : names.get(manager)));
        }
    }
}
