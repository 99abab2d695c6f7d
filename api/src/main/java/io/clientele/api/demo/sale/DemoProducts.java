package io.clientele.api.demo.sale;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.Dice;
import io.clientele.api.demo.draw.NameLists;
import io.clientele.api.demo.draw.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All products, and which of them a client takes next. */
public final class DemoProducts {

    private static final int FAVOURITES = 45;
    private static final int TOGETHER = 35;

    /** What goes with a product of a group into the same order. */
    private static final Map<String, List<String>> COMPANIONS = Map.of(
            "Дрели", List.of("Свёрла/по металлу", "Свёрла/по бетону", "Свёрла/по дереву"),
            "Перфораторы", List.of("Коронки и буры", "СИЗ"),
            "Шуруповёрты", List.of("Биты", "Аккумуляторы", "Крепёж"),
            "УШМ", List.of("Диски отрезные", "Шлифматериалы"),
            "Пилы и лобзики", List.of("Пилки и полотна"),
            "Сварка", List.of("СИЗ", "Диски отрезные"));

    private final List<DemoProduct> all;
    private final Shares<DemoProduct> byDemand;
    private final Map<String, Shares<DemoProduct>> byGroup;

    public DemoProducts() {
        var products = new ArrayList<DemoProduct>();
        NameLists.rows("products.txt").forEach(row -> addVariants(row, products));
        this.all = List.copyOf(products);
        this.byDemand = Shares.of(all, DemoProduct::demand);
        this.byGroup = all.stream()
                .collect(Collectors.groupingBy(
                        DemoProduct::group,
                        Collectors.collectingAndThen(
                                Collectors.toList(), group -> Shares.of(group, DemoProduct::demand))));
    }

    public List<DemoProduct> all() {
        return all;
    }

    DemoProduct drill() {
        return all.getFirst();
    }

    /** Anything, by demand. */
    DemoProduct pick(Dice dice) {
        return byDemand.pick(dice);
    }

    /** Often something of the groups that the client's industries buy most. */
    DemoProduct pick(DemoClient client, Dice dice) {
        List<String> favourites = dice.pick(client.industries()).favouriteGroups();
        return favourites.isEmpty() || !dice.chance(FAVOURITES) ? pick(dice) : pick(dice.pick(favourites), dice);
    }

    /** Often something that goes with the product taken before. */
    DemoProduct pickAfter(DemoProduct before, DemoClient client, Dice dice) {
        List<String> companions = COMPANIONS.getOrDefault(before.group(), List.of());
        return companions.isEmpty() || !dice.chance(TOGETHER) ? pick(client, dice) : pick(dice.pick(companions), dice);
    }

    private DemoProduct pick(String group, Dice dice) {
        return byGroup.getOrDefault(group, byDemand).pick(dice);
    }

    private static void addVariants(List<String> row, List<DemoProduct> products) {
        for (String variant : NameLists.values(row.get(7))) {
            int price = variant.indexOf('=');
            products.add(new DemoProduct(
                    products.size() + 1,
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    Integer.parseInt(row.get(3)),
                    Double.parseDouble(row.get(4)),
                    row.get(5),
                    row.get(6).replace("{}", variant.substring(0, price)),
                    Long.parseLong(variant.substring(price + 1)) * 100));
        }
    }
}
