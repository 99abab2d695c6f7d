package io.clientele.api.sale.classification.xyz;

import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.classification.metric.ClassResult;
import io.clientele.api.sale.classification.metric.Partition;
import io.clientele.api.sale.classification.xyz.XyzFigures.Reason;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Every client asked about with its class. Figures of a client are read again when they are asked for. */
public final class XyzResult implements ClassResult {

    private final XyzReading reading;
    private final RoaringBitmap clients;
    private final Partition<XyzClass> classes;

    XyzResult(XyzReading reading, RoaringBitmap clients, Partition<XyzClass> classes) {
        this.reading = reading;
        this.clients = clients.clone();
        this.classes = classes;
    }

    /** Null for a client that has no class, and for one not asked about. */
    public @Nullable XyzClass of(int client) {
        return classes.of(client);
    }

    /** The class with the figures that led to it. */
    public XyzFigures figures(int client) {
        var series = reading.series(new ClientRange(client, client + 1));
        var xyzClass = of(client);
        return new XyzFigures(
                xyzClass,
                xyzClass == null ? null : series.exact(client).percent(),
                series.length(client),
                reason(series, client));
    }

    /** The clients of a class; those without one for null. */
    public RoaringBitmap clients(@Nullable XyzClass xyzClass) {
        return xyzClass == null
                ? RoaringBitmap.andNot(clients, clientsIn(Set.of(XyzClass.values())))
                : clientsIn(Set.of(xyzClass));
    }

    /** The clients in any of the classes. */
    public RoaringBitmap clientsIn(Set<XyzClass> wanted) {
        return classes.clients(wanted);
    }

    @Override
    public long bytes() {
        return classes.bytes();
    }

    private static @Nullable Reason reason(XyzSeries series, int client) {
        if (!series.isLongEnough(client)) {
            return Reason.TOO_FEW_PERIODS;
        }
        return series.hasCoefficient(client) ? null : Reason.NO_MEAN;
    }
}
