package io.clientele.api.analysis.scope;

import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which membership sales are counted by. */
public sealed interface MembershipMode {

    /** Today's members over the whole period. */
    record Current() implements MembershipMode {}

    /** Members as they were on a day. */
    record On(LocalDate day) implements MembershipMode {}

    /** Each client only in the segment that wins. */
    record Primary() implements MembershipMode {}

    /** For each sale, the members on its day by the last version not after it. */
    record AtSale() implements MembershipMode {}

    /** Of the schema's input, one of whose fields is given; null is today's. */
    static MembershipMode of(@Nullable Input input) {
        if (input == null) {
            return new Current();
        }
        if (Stream.of(input.current(), input.primary(), input.atSale()).anyMatch(Boolean.FALSE::equals)) {
            throw new Problem("BAD_MEMBERSHIP", "`current`, `primary` and `atSale` take only true.");
        }
        if (input.asOf() != null) {
            return on(input.asOf());
        }
        if (input.atSale() != null) {
            return new AtSale();
        }
        return input.primary() == null ? new Current() : new Primary();
    }

    /** The schema's input. */
    record Input(
            @Nullable Boolean current,
            @Nullable LocalDate asOf,
            @Nullable Boolean primary,
            @Nullable Boolean atSale) {}

    /** Of a report's parameter: CURRENT, PRIMARY, AT_SALE or an ISO date; null is today's. */
    static MembershipMode parse(@Nullable String text) {
        if (text == null) {
            return new Current();
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "CURRENT" -> new Current();
            case "PRIMARY" -> new Primary();
            case "AT_SALE" -> new AtSale();
            default -> on(text);
        };
    }

    private static MembershipMode on(LocalDate day) {
        if (day.isBefore(Period.EARLIEST) || day.isAfter(Period.LATEST)) {
            throw new Problem(
                    "BAD_MEMBERSHIP", "The day lies between %s and %s.".formatted(Period.EARLIEST, Period.LATEST));
        }
        return new On(day);
    }

    private static MembershipMode on(String text) {
        try {
            return on(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            throw new Problem("BAD_MEMBERSHIP", "`membership` is CURRENT, PRIMARY, AT_SALE or a date like 2026-01-31.");
        }
    }

    /**
     * The day whose members are meant; null is today.
     *
     * @throws Problem {@code BAD_MEMBERSHIP} where each sale has a day of its own
     */
    default @Nullable LocalDate day() {
        return switch (this) {
            case Current(), Primary() -> null;
            case On(var day) -> day;
            case AtSale() ->
                throw new Problem(
                        "BAD_MEMBERSHIP", "An analysis is about members of one day; only sales are counted `atSale`.");
        };
    }

    /** As {@link #parse} reads it. */
    default String text() {
        return switch (this) {
            case Current() -> "CURRENT";
            case Primary() -> "PRIMARY";
            case AtSale() -> "AT_SALE";
            case On(var day) -> day.toString();
        };
    }
}
