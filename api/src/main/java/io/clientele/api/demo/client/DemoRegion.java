package io.clientele.api.demo.client;

import io.clientele.api.demo.draw.NameLists;
import io.clientele.api.demo.draw.Shares;
import java.util.List;

/** A region with its share of clients in percent, its cities, and the own firm that sells there; abroad has no INN. */
public record DemoRegion(
        String name,
        String country,
        int share,
        String innPrefix,
        String phonePrefix,
        String zone,
        String organization,
        Shares<String> cities) {

    static List<DemoRegion> all() {
        return NameLists.rows("regions.txt").stream().map(DemoRegion::read).toList();
    }

    private static DemoRegion read(List<String> row) {
        return new DemoRegion(
                row.get(0),
                row.get(1),
                Integer.parseInt(row.get(2)),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                Shares.parse(row.get(7)));
    }
}
