package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.firm.NameKey;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads texts as 1C writes them. */
public final class Words {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?");
    private static final Set<String> YES = Set.of("true", "1", "да", "истина");
    private static final DateTimeFormatter RUSSIAN_DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final Map<String, String> ROUBLES = Map.of(
            "руб", "RUB", "руб.", "RUB", "рубль", "RUB", "рублей", "RUB", "rur", "RUB", "810", "RUB", "₽", "RUB");
    private static final Map<String, String> BY_NUMBER = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getNumericCode() > 0)
            .collect(Collectors.toUnmodifiableMap(
                    Currency::getNumericCodeAsString, Currency::getCurrencyCode, (one, other) -> one));

    private Words() {}

    static boolean yes(@Nullable String text) {
        return text != null && YES.contains(NameKey.of(text));
    }

    /** Null when there is nothing. */
    public static @Nullable BigDecimal number(String what, @Nullable String text) {
        return read(what, text, Words::number);
    }

    /** A number that must be there. */
    public static BigDecimal neededNumber(String what, @Nullable String text) {
        return needed(what, number(what, text));
    }

    private static @Nullable BigDecimal number(String text) {
        var plain = text.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }

    /** Null when there is nothing. */
    public static @Nullable LocalDate day(String what, @Nullable String text) {
        var moment = moment(what, text, null);
        return moment == null ? null : moment.toLocalDate();
    }

    /** The time may stand with the day or beside it. */
    static @Nullable LocalDateTime moment(String what, @Nullable String day, @Nullable String time) {
        var moment = read(what, day, Words::moment);
        var beside = read("Время", time, Words::time);
        return moment == null || beside == null ? moment : moment.toLocalDate().atTime(beside);
    }

    /** What must be there. */
    public static <T> T needed(String what, @Nullable T value) {
        if (value == null) {
            throw new Unfit(what, "", "EMPTY_CELL", "`%s` must not be empty.".formatted(what));
        }
        return value;
    }

    /** ISO 4217; a word that is unknown stays as it is, for its room to refuse. */
    public static @Nullable String currency(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var key = NameKey.of(text);
        return ROUBLES.getOrDefault(key, BY_NUMBER.getOrDefault(key, text.toUpperCase(Locale.ROOT)));
    }

    private static <T> @Nullable T read(String what, @Nullable String text, Function<String, @Nullable T> reading) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        var value = reading.apply(text);
        if (value == null) {
            throw new Unfit(what, text, "WRONG_VALUE", "`%s` cannot be read as `%s`.".formatted(text, what));
        }
        return value;
    }

    private static @Nullable LocalDateTime moment(String text) {
        try {
            if (text.indexOf('T') > 0) {
                return LocalDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME);
            }
            return (text.indexOf('.') > 0 ? LocalDate.parse(text, RUSSIAN_DAY) : LocalDate.parse(text)).atStartOfDay();
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
