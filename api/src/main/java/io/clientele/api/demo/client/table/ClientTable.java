package io.clientele.api.demo.client.table;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.CsvTable;
import io.clientele.api.demo.draw.DemoPeriod;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The import file of clients. */
public final class ClientTable {

    private ClientTable() {}

    public static CsvTable<DemoClient> of(List<DemoClient> clients, DemoPeriod period) {
        return new CsvTable<>(Stream.of(
                        IdentityColumns.of(clients, period),
                        PlaceColumns.all(),
                        PersonColumns.of(period),
                        TradeColumns.all(),
                        PropertyColumns.all())
                .flatMap(List::stream)
                .toList());
    }

    static Column<DemoClient> column(String name, Function<DemoClient, String> text) {
        return new Column<>(name, text);
    }

    /** A column that people filled in on about this percentage of cards, and never on the anonymous one. */
    static Column<DemoClient> filled(String name, double percent, Function<DemoClient, String> text) {
        return new Column<>(
                name,
                client ->
                        !client.anonymous() && client.dice("filled " + name).chance(percent) ? text.apply(client) : "");
    }
}
