package io.clientele.api.client.question;

import io.clientele.api.client.match.ComingDays;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Knows the dates that clients have as properties; the property part answers it. */
public interface DateProperties {

    /** What is wrong with asking for dates of this property: {@code UNKNOWN_PROPERTY}, {@code WRONG_PROPERTY_TYPE}. */
    Optional<Problem> check(String code);

    /** The clients whose date comes round on one of these days; the code passed the check. */
    RoaringBitmap comingRound(String code, ComingDays days, @Nullable RoaringBitmap among);

    /** The date that a client has of it. */
    Optional<LocalDate> of(String code, int client);
}
