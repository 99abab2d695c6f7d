package io.clientele.api.demo.client.table;

import static io.clientele.api.demo.client.table.ClientTable.filled;

import io.clientele.api.demo.client.BuyingHabit;
import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.client.DemoClient.Kind;
import io.clientele.api.demo.client.DemoClients;
import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.Dice;
import java.util.List;
import java.util.stream.Collectors;

/** Categories ({@code true} or nothing) and the firm's own properties, one of each type. */
public final class PropertyColumns {

    public static final List<String> FLEETS = List.of("Сетевой", "Аккумуляторный", "Пневматический", "Бензиновый");
    public static final List<String> CYCLES = List.of("Еженедельно", "Ежемесячно", "Ежеквартально", "По проектам");

    private static final List<String> NOTES = List.of(
            "Звонить после обеда", "Нужен пропуск на склад", "Просит образцы", "Оплата по графику", "Работает по ЭДО");

    private PropertyColumns() {}

    static List<Column<DemoClient>> all() {
        return List.of(
                category("vip-card", 2, 60),
                category("dealer", 1, 25),
                category("tender", 4, 30),
                category("own-service", 6, 20),
                category("problem-payer", 2, 4),
                filled("property:staff", 70, PropertyColumns::staff),
                filled("property:fleet", 60, PropertyColumns::fleets),
                filled("property:cycle", 55, client -> client.dice("cycle").pick(CYCLES)),
                filled(
                        "property:warehouse",
                        65,
                        client -> String.valueOf(client.dice("warehouse").chance(40))),
                filled("property:contract-date", 50, PropertyColumns::contractDate),
                filled("property:note", 12, client -> client.dice("note").pick(NOTES)));
    }

    private static Column<DemoClient> category(String code, double percent, double percentOfKeyBuyers) {
        return filled("category:" + code, 100, client -> {
            boolean key = client.habit()
                    .filter(habit -> habit.rank() < DemoClients.KEY_BUYERS)
                    .isPresent();
            return client.dice(code).chance(key ? percentOfKeyBuyers : percent) ? "true" : "";
        });
    }

    /** How many people work with tools. */
    private static String staff(DemoClient client) {
        Dice dice = client.dice("staff");
        double size = client.habit().map(BuyingHabit::size).orElse(0.5);
        return switch (client.kind()) {
            case COMPANY -> String.valueOf(dice.between(2, (int) Math.min(10 + 20 * Math.sqrt(size), 400)));
            case ENTREPRENEUR -> String.valueOf(dice.between(1, 10));
            case PERSON -> "";
        };
    }

    private static String fleets(DemoClient client) {
        Dice dice = client.dice("fleet");
        return dice.shuffled(FLEETS).stream().limit(dice.between(1, 3)).collect(Collectors.joining(";"));
    }

    private static String contractDate(DemoClient client) {
        return client.habit().isEmpty() || client.kind() == Kind.PERSON
                ? ""
                : client.registeredOn().toString();
    }
}
