package io.clientele.api.sale.classification.rfm;

import io.clientele.api.firm.Money;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet.Slice;
import io.clientele.api.sale.classification.metric.ClassResult;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/** Every client with a sale in the period with its scores. Figures of a client are read again when they are asked for. */
public final class RfmResult implements ClassResult {

    private static final byte NONE = 0;

    private final byte[] cells;
    private final int count;
    private final RfmThresholds thresholds;
    private final List<Slice> slices;
    private final LocalDate businessDate;

    /** @param cells {@link RfmScores#cell} by client; 0 is without scores */
    RfmResult(byte[] cells, int count, RfmThresholds thresholds, List<Slice> slices, LocalDate businessDate) {
        this.cells = cells;
        this.count = count;
        this.thresholds = thresholds;
        this.slices = slices;
        this.businessDate = businessDate;
    }

    /** How many clients are scored. */
    public int count() {
        return count;
    }

    /** What the scores mean. */
    public RfmThresholds thresholds() {
        return thresholds;
    }

    /** Null for a client without a sale in the period, and for one outside the universe. */
    public @Nullable RfmScores of(int client) {
        return client >= cells.length || cells[client] == NONE ? null : RfmScores.ofCell(cells[client]);
    }

    /** The scores with the figures that led to them; null without scores. */
    public @Nullable RfmFigures figures(int client) {
        var scores = of(client);
        if (scores == null) {
            return null;
        }
        var sums = new RfmSums(slices, new ClientRange(client, client + 1));
        var days = Math.toIntExact(businessDate.toEpochDay() - sums.lastDay(client));
        return new RfmFigures(days, sums.orders(client), Money.decimal(sums.revenue(client)), scores);
    }

    /** The clients whose scores are wanted. */
    public RoaringBitmap clients(Predicate<RfmScores> wanted) {
        var cell = cells(wanted);
        var clients = RoaringBitmapWriter.writer().constantMemory().get();
        for (var client = 0; client < cells.length; client++) {
            if (cell[cells[client]]) {
                clients.add(client);
            }
        }
        return clients.get();
    }

    /** Those of the given clients whose scores are wanted. */
    public RoaringBitmap clients(Predicate<RfmScores> wanted, RoaringBitmap among) {
        var clients = new RoaringBitmap();
        among.forEach((int client) -> {
            var scores = of(client);
            if (scores != null && wanted.test(scores)) {
                clients.add(client);
            }
        });
        return clients;
    }

    private static boolean[] cells(Predicate<RfmScores> wanted) {
        var cells = new boolean[RfmScores.CELLS + 1];
        for (var cell = 1; cell <= RfmScores.CELLS; cell++) {
            cells[cell] = wanted.test(RfmScores.ofCell(cell));
        }
        return cells;
    }

    @Override
    public long bytes() {
        return cells.length;
    }
}
