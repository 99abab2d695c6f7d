package io.clientele.api.demo.client.table;

import static io.clientele.api.demo.client.table.ClientTable.column;
import static io.clientele.api.demo.client.table.ClientTable.filled;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.Dice;
import io.clientele.api.demo.draw.NameLists;
import java.util.List;

/** Where the client is and how to reach him. Phones and mail addresses are of kinds that nobody can have. */
final class PlaceColumns {

    private static final List<String> STREETS = NameLists.list("people.txt", "streets");
    private static final List<String> SECTORS = List.of("Центр", "Север", "Юг", "Запад", "Восток");
    private static final List<String> DELIVERIES =
            List.of("Самовывоз", "Доставка до склада", "Доставка на объект", "Транспортная компания");
    private static final List<String> MAILBOXES = List.of("info", "zakaz", "sklad", "office", "snab");

    private PlaceColumns() {}

    static List<Column<DemoClient>> all() {
        return List.of(
                column("country", client -> client.region().country()),
                column("region", client -> client.region().name()),
                column("city", DemoClient::city),
                filled("address", 92, PlaceColumns::address),
                column("time_zone", client -> client.region().zone()),
                filled("phone", 95, PlaceColumns::phone),
                filled("email", 86, PlaceColumns::email),
                filled("delivery_sector", 80, client -> client.dice("sector").pick(SECTORS)),
                filled("delivery_method", 88, client -> client.dice("delivery").pick(DELIVERIES)));
    }

    private static String address(DemoClient client) {
        Dice dice = client.dice("address");
        return "%s, %s, д. %d".formatted(client.city(), dice.pick(STREETS), dice.between(1, 140));
    }

    /** No subscriber's number starts with 0. */
    private static String phone(DemoClient client) {
        return client.region().phonePrefix() + "0%06d".formatted(client.number() * 7_919 % 1_000_000);
    }

    private static String email(DemoClient client) {
        return client.dice("mailbox").pick(MAILBOXES) + "@" + client.externalId() + ".example";
    }
}
