package io.clientele.api.sale.classification;

import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.Sheet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;
import org.springframework.stereotype.Component;

/** The clients that questions are about and their sales, as of the snapshot of the thread that asks. */
@Component
class AskedClients {

    private final Snapshots snapshots;
    private final SaleColumns columns;
    private final Universe universe;

    AskedClients(Snapshots snapshots, SaleColumns columns, Universe universe) {
        this.snapshots = snapshots;
        this.columns = columns;
        this.universe = universe;
    }

    Sheet sheet() {
        return columns.at(snapshots.current());
    }

    /** Everyone but buyers nobody knows; only of these when some are given. */
    RoaringBitmap among(@Nullable RoaringBitmap among) {
        var clients = universe.withInactive();
        if (among != null) {
            clients.and(among);
        }
        return clients;
    }

    /** Those of whom something holds that is read range by range, by several threads. */
    RoaringBitmap those(@Nullable RoaringBitmap among, Function<ClientRange, IntPredicate> reading) {
        var clients = among(among);
        var holding = RoaringBitmapWriter.writer().constantMemory().get();
        ClientRange.of(clients).parallelStream()
                .map(range -> IntStream.of(range.members(clients))
                        .filter(reading.apply(range))
                        .toArray())
                .forEachOrdered(holding::addMany);
        return holding.get();
    }
}
