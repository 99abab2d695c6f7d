package io.clientele.api.segment.ranking;

import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleColumns;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** The figures that clients are ordered by, of everyone or of the few on a page, in the snapshot of the thread that asks. */
@Component
public class Figures {

    private final SaleColumns columns;
    private final Settlements settlements;
    private final Snapshots snapshots;

    Figures(SaleColumns columns, Settlements settlements, Snapshots snapshots) {
        this.columns = columns;
        this.settlements = settlements;
        this.snapshots = snapshots;
    }

    /**
     * Of the clients up to the highest id, by client.
     *
     * @param period what amounts are of; nothing else needs it
     */
    long[] ofAll(MemberOrder by, @Nullable Period period, int highest) {
        var figures = new long[highest + 1];
        Arrays.fill(figures, nothing(by));
        read(by, period, null, (client, figure) -> figures[client] = figure);
        return figures;
    }

    /** Of these clients. */
    public IntToLongFunction of(MemberOrder by, @Nullable Period period, Collection<Integer> clients) {
        var among = RoaringBitmap.bitmapOf(
                clients.stream().mapToInt(Integer::intValue).toArray());
        var figures = new HashMap<Integer, Long>();
        read(by, period, among, figures::put);
        return client -> figures.getOrDefault(client, nothing(by));
    }

    private static long nothing(MemberOrder by) {
        return by == MemberOrder.LAST_PURCHASE ? Purchases.NEVER : 0;
    }

    private void read(MemberOrder by, @Nullable Period period, @Nullable RoaringBitmap among, FigureTaker taker) {
        var today = snapshots.current().businessDate();
        switch (by) {
            case AMOUNT -> purchases(among).amounts(period == null ? Period.ALWAYS : period, taker);
            case LAST_PURCHASE -> purchases(among).lastDays(today, taker);
            case DEBT -> settlements.debts(today, among, (client, overdue, debt) -> taker.take(client, debt));
            case NAME, ID, SINCE -> throw new IllegalArgumentException(by + " is no figure");
        }
    }

    private Purchases purchases(@Nullable RoaringBitmap among) {
        var sheet = columns.at(snapshots.current());
        return new Purchases(sheet, among == null ? ClientRange.below(sheet.clientBound()) : ClientRange.of(among));
    }
}
