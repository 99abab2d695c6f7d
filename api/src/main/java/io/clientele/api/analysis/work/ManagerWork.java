package io.clientele.api.analysis.work;

import org.jspecify.annotations.Nullable;

/**
 * What one manager did in a period, in two ways: by the documents that name him, and by the clients he looks after. Amounts in
 * ten-thousandths, revenue with VAT, net of returns.
 *
 * @param manager null for documents and clients without one
 * @param sold by his documents
 * @param before the revenue of his documents in the period before
 * @param clients of the universe he looks after
 * @param buyers those of them who bought in the period
 * @param newcomers those of them whose first purchase ever it was
 * @param clientRevenue what they bought, whoever sold it
 */
public record ManagerWork(
        @Nullable Integer manager, Sold sold, long before, int clients, int buyers, int newcomers, long clientRevenue) {

    /** Of one who neither sold nor looks after anybody. */
    public static ManagerWork nothing(@Nullable Integer manager) {
        return new ManagerWork(manager, Sold.NOTHING, 0, 0, 0, 0, 0);
    }

    /** What documents come to. */
    public record Sold(long revenue, long margin, int orders, int clients) {

        static final Sold NOTHING = new Sold(0, 0, 0, 0);
    }
}
