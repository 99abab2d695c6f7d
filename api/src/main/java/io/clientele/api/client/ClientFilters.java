package io.clientele.api.client;

import java.time.LocalDate;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Answers the filter of lists of clients, as GraphQL's {@code ClientFilter} hands it over. */
public interface ClientFilters {

    /**
     * The clients that satisfy the filter, of all that are neither erased nor archived.
     *
     * @param filter as the engine gives it: fields of the input that were given, with values of its scalars
     * @throws io.clientele.api.firm.Problem naming the path of the condition that cannot be answered
     */
    RoaringBitmap clientsWho(Map<String, ?> filter, LocalDate businessDate);
}
