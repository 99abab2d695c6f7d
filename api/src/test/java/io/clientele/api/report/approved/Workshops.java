package io.clientele.api.report.approved;

import static io.clientele.api.sale.SaleTestData.sale;

import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.interaction.change.InteractionRow;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * Forty clients who come to the firm month by month and buy in a steady, a broken and a rare rhythm: enough of them to tell cohorts, classes
 * of regularity, offers and channels. Always the same.
 */
final class Workshops {

    static final int CLIENTS = 40;

    private static final String SOURCE = "workshops";
    private static final LocalDate FIRST = SettableClock.TODAY.withDayOfMonth(1).minusMonths(11);
    private static final int MONTHS = 11;

    private Workshops() {}

    static void into(ApplicationContext context) {
        context.getBean(Clients.class)
                .upsert(
                        SOURCE,
                        IntStream.range(0, CLIENTS).mapToObj(Workshops::card).toList());
        context.getBean(Sales.class)
                .upsert(
                        SOURCE,
                        IntStream.range(0, CLIENTS)
                                .boxed()
                                .flatMap(Workshops::sales)
                                .toList(),
                        SaleTestData.STRICT);
        context.getBean(Interactions.class)
                .upsert(
                        SOURCE,
                        IntStream.range(0, CLIENTS)
                                .boxed()
                                .flatMap(Workshops::interactions)
                                .toList());
    }

    /** Their own numbers, from one place up to another. */
    static List<Integer> numbers(Clients clients, int from, int to) {
        var keys = IntStream.range(from, to).mapToObj(at -> "w" + at).toList();
        var ids = clients.idsOf(SOURCE, keys);
        return keys.stream().map(key -> Objects.requireNonNull(ids.get(key))).toList();
    }

    private static ClientCard card(int at) {
        return Card.of("w" + at)
                .with(ClientField.NAME, "Мастерская № %02d".formatted(at + 1))
                .with(ClientField.REGION, at % 4 == 0 ? "Тульская обл" : "Калужская обл")
                .with(ClientField.MANAGER, at % 5 == 0 ? "Вера Лис" : "Анна Ильина")
                .card();
    }

    private static int firstMonth(int client) {
        return client % 6;
    }

    private static boolean buys(int client, int month) {
        var since = month - firstMonth(client);
        return since == 0
                || (since > 0
                        && switch (client % 4) {
                            case 0 -> true;
                            case 1 -> since % 3 != 1;
                            case 2 -> since % 2 == 0;
                            default -> since == 5;
                        });
    }

    private static LocalDate day(int client, int month) {
        return FIRST.plusMonths(month).plusDays((client * 3L + month) % 26);
    }

    private static Stream<Integer> months(int client) {
        return IntStream.range(0, MONTHS).filter(month -> buys(client, month)).boxed();
    }

    private static String channel(int client) {
        return client % 3 == 0 ? "Телефон" : "Сайт";
    }

    private static Stream<SaleRow> sales(int client) {
        return months(client).flatMap(month -> document(client, month).stream());
    }

    /** Who buys a drill takes bits too, and every third time gloves. */
    private static List<SaleRow> document(int client, int month) {
        var lines = new ArrayList<SaleRow>();
        var tool = client % 3 == 0 ? "Пила" : "Дрель";
        lines.add(line(client, month, 1, tool, 2_000 + 150 * client + 40 * month));
        if (client % 3 != 0 && client % 8 != 1) {
            lines.add(line(client, month, 2, "Свёрла", 300 + 10 * client));
        }
        if (month % 3 == 0) {
            lines.add(line(client, month, 3, "Перчатки", 90 + client));
        }
        return lines;
    }

    private static SaleRow line(int client, int month, int number, String product, int amount) {
        return sale("w%d-%d".formatted(client, month), String.valueOf(number))
                .on(day(client, month))
                .to("w" + client)
                .of(product)
                .quantity("1")
                .amount(String.valueOf(amount))
                .vat(String.valueOf(amount / 6))
                .cost(String.valueOf(amount * 7 / 10))
                .through(channel(client))
                .by(client % 5 == 0 ? "Вера Лис" : "Анна Ильина")
                .row();
    }

    /** A letter or a call some days before every other purchase. */
    private static Stream<InteractionRow> interactions(int client) {
        return months(client)
                .filter(month -> (client + month) % 2 == 0)
                .map(month -> InteractionTestData.interaction("w%d-%d".formatted(client, month))
                        .with("w" + client)
                        .kind(client % 2 == 0 ? "EMAIL" : "CALL")
                        .on(day(client, month).minusDays(4))
                        .through(channel(client))
                        .direction("OUT")
                        .outcome(client % 3 == 0 ? "Заказ" : null)
                        .subject("Новые поступления")
                        .by("Анна Ильина")
                        .row());
    }
}
