package io.clientele.api.exchange.list;

import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.download.ListColumn;
import io.clientele.api.exchange.download.Listing.Parameter;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a file says of itself: of which data it is, and by what it was chosen. */
@Component
class Explanations {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final Snapshots snapshots;
    private final Firm firm;

    Explanations(Snapshots snapshots, Firm firm) {
        this.snapshots = snapshots;
        this.firm = firm;
    }

    List<Parameter> of(
            String title,
            Period period,
            ListParameters asked,
            List<? extends ListColumn<?>> columns,
            Language language) {
        var russian = language == Language.RU;
        var asOf = snapshots.current();
        var all = new ArrayList<Parameter>();
        all.add(new Parameter(russian ? "Список" : "List", title));
        all.add(new Parameter(russian ? "Организация" : "Firm", firm.name()));
        all.add(new Parameter(
                russian ? "По состоянию на" : "As of",
                MOMENT.format(asOf.time().atZone(firm.zone())) + " "
                        + firm.zone().getId()));
        all.add(new Parameter(russian ? "Версия данных" : "Data version", asOf.dataVersion()));
        add(all, russian ? "Состав на дату" : "Members on", asked.asOf());
        all.add(new Parameter(
                russian ? "Период сумм" : "Period of amounts", "%s – %s".formatted(period.from(), period.lastDay())));
        all.add(new Parameter(russian ? "Валюта" : "Currency", firm.currency()));
        add(all, russian ? "Порядок" : "Order", asked.orderBy());
        add(all, russian ? "Отбор" : "Filter", asked.filter());
        all.add(new Parameter(
                russian ? "Колонки" : "Columns",
                columns.stream().<String>map(ListColumn::label).collect(Collectors.joining(", "))));
        return all;
    }

    private static void add(List<Parameter> all, String label, @Nullable Object value) {
        if (value != null) {
            all.add(new Parameter(label, value.toString()));
        }
    }
}
