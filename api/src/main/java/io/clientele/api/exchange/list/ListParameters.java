package io.clientele.api.exchange.list;

import io.clientele.api.exchange.download.FileStyle;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.PeriodInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a request may say of a list, as the address has it.
 *
 * @param columns by comma; without them those of a list to call or to write to
 * @param orderBy an order of members, such as NAME; of sales OLDEST or NEWEST
 * @param direction ASCENDING or DESCENDING; without it the usual one of the order
 * @param from the first day of amounts; without it and {@code to}, the last twelve whole months that have sales
 * @param to the first day after them
 * @param asOf the day whose members are meant; without it now
 * @param filter a ClientFilter of the schema as JSON; of sales a SaleFilter
 * @param locale RU or EN; without it by Accept-Language
 * @param preset {@code excel} for CSV that a Russian Excel opens by a double click
 */
record ListParameters(
        @Nullable List<String> columns,
        @Nullable String orderBy,
        @Nullable String direction,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate asOf,

        @Nullable String filter,
        @Nullable String locale,
        @Nullable String preset) {

    /**
     * How the file is to be written.
     *
     * @throws Problem {@code BAD_FORMAT}, {@code BAD_PARAMETER}
     */
    FileStyle style(String format, Locale accepted) {
        return FileStyle.of(
                format, preset, locale == null ? Language.of(accepted) : one("locale", Language.class, locale));
    }

    /** Also when they come as one text. */
    @Nullable
    List<String> columnNames() {
        return columns == null
                ? null
                : columns.stream()
                        .flatMap(names -> Arrays.stream(names.split(",")))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** Null when no days are named. */
    @Nullable
    Period period() {
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null) {
            throw new Problem("PERIOD_INCOMPLETE", "Give both `from` and `to` (exclusive), or neither.");
        }
        return new Period(from, to);
    }

    @Nullable
    PeriodInput periodInput() {
        var days = period();
        return days == null
                ? null
                : new PeriodInput(new PeriodInput.Between(days.from(), days.to()), null, null, null, null, null);
    }

    /**
     * The constant that a word of the address names.
     *
     * @throws Problem {@code BAD_PARAMETER}
     */
    static <E extends Enum<E>> E one(String parameter, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "BAD_PARAMETER",
                        "`%s` is one of %s; it was `%s`."
                                .formatted(
                                        parameter,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")),
                                        word)));
    }
}
