package io.clientele.api.demo.client;

import io.clientele.api.demo.draw.NameLists;
import java.util.ArrayList;
import java.util.List;

/** An industry with its share of the clients that name one, the kinds of its clients and the groups they buy most. */
public record DemoIndustry(
        String name,
        double share,
        String okved,
        int companies,
        int entrepreneurs,
        List<String> favouriteGroups,
        List<String> nameStems) {

    private static final double EMPTY_SHARE = 5;

    /** All industries, and one without a name for the cards where nobody filled it in. */
    static List<DemoIndustry> all() {
        var industries = new ArrayList<DemoIndustry>();
        NameLists.rows("industries.txt").forEach(row -> industries.add(read(row)));
        industries.add(
                new DemoIndustry("", EMPTY_SHARE, "", 35, 30, List.of(), List.of("Альфа", "Опт", "Торг", "Вест")));
        return List.copyOf(industries);
    }

    private static DemoIndustry read(List<String> row) {
        return new DemoIndustry(
                row.get(0),
                Double.parseDouble(row.get(1)) * (100 - EMPTY_SHARE) / 100,
                row.get(2),
                Integer.parseInt(row.get(3)),
                Integer.parseInt(row.get(4)),
                NameLists.values(row.get(5)),
                NameLists.values(row.get(6)));
    }
}
