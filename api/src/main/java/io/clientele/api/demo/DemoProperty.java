package io.clientele.api.demo;

import io.clientele.api.demo.client.table.PropertyColumns;
import java.util.List;

/** A property that must be defined before the clients' file is loaded; only choices have {@code choices}. */
record DemoProperty(String code, String name, Type type, List<String> choices) {

    /** What values the property takes. */
    enum Type {
        NUMBER,
        TEXT,
        DATE,
        CHOICE,
        CHOICES,
        YES_NO
    }

    static List<DemoProperty> all() {
        return List.of(
                new DemoProperty("staff", "Работает с инструментом, чел.", Type.NUMBER, List.of()),
                new DemoProperty("fleet", "Парк инструмента", Type.CHOICES, PropertyColumns.FLEETS),
                new DemoProperty("cycle", "Как часто закупает", Type.CHOICE, PropertyColumns.CYCLES),
                new DemoProperty("warehouse", "Свой склад", Type.YES_NO, List.of()),
                new DemoProperty("contract-date", "Дата договора", Type.DATE, List.of()),
                new DemoProperty("note", "Примечание", Type.TEXT, List.of()));
    }
}
