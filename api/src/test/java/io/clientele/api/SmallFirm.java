package io.clientele.api;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static io.clientele.api.sale.SaleTestData.sale;

import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.interaction.change.InteractionRow;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/**
 * A firm of fourteen clients with some of everything that reports tell of: three years of sales by two managers and through three
 * channels, returns, sales without a client, debts, calls and complaints. Always the same.
 */
public final class SmallFirm {

    public static final String SOURCE = "small";
    public static final int CLIENTS = 14;

    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final int MONTHS = 36;
    private static final List<String> NAMES = List.of(
            "ООО «Альфа-Строй»",
            "ИП Бережной Б. Б.",
            "АО «Вектор»",
            "ООО «Гамма»",
            "ООО «Дельта Инструмент»",
            "Ежова Елена Егоровна",
            "ООО «Жасмин»",
            "ИП Зайцев З. З.",
            "ООО «Ирис & Ко»",
            "ООО «Компания с очень длинным названием, которое не помещается ни в одну колонку отчёта целиком»",
            "Лукин Лев Львович",
            "ООО «=1+1»",
            "Müller Werkzeug GmbH",
            "ООО «Ничего не купил»");
    private static final List<String> REGIONS = List.of("Москва", "Тульская обл", "Санкт-Петербург");
    private static final List<String> CHANNELS = List.of("Сайт", "Телефон", "Салон");
    private static final List<String> MANAGERS = List.of("Анна Ильина", "Борис Ким");
    private static final List<String> PRODUCTS = List.of("Дрель", "Свёрла", "Перчатки", "Пила");

    private SmallFirm() {}

    public static void into(ApplicationContext context) {
        context.getBean(Clients.class)
                .upsert(
                        SOURCE,
                        IntStream.range(0, CLIENTS).mapToObj(SmallFirm::card).toList());
        context.getBean(ContactPersons.class).upsert(SOURCE, people());
        context.getBean(Products.class)
                .upsert(
                        SOURCE,
                        PRODUCTS.stream()
                                .map(name -> SaleTestData.product(
                                        name, name, name.equals("Перчатки") ? "Защита" : "Инструмент"))
                                .toList());
        context.getBean(Sales.class).upsert(SOURCE, sales(), SaleTestData.STRICT);
        context.getBean(Interactions.class).upsert(SOURCE, interactions());
        debts(context.getBean(Invoices.class), context.getBean(Payments.class));
    }

    /** The clients' own numbers. */
    public static List<Integer> numbers(Clients clients, int... places) {
        var keys = IntStream.of(places).mapToObj(at -> "c" + at).toList();
        var ids = clients.idsOf(SOURCE, keys);
        return keys.stream().map(key -> Objects.requireNonNull(ids.get(key))).toList();
    }

    /** Names of all clients but those. */
    public static List<String> namesOtherThan(int... places) {
        var left = IntStream.of(places).mapToObj(NAMES::get).toList();
        return NAMES.stream().filter(name -> !left.contains(name)).toList();
    }

    private static ClientCard card(int at) {
        var card = Card.of("c" + at)
                .with(ClientField.NAME, NAMES.get(at))
                .with(ClientField.CODE, "%09d".formatted(at + 1))
                .with(ClientField.REGION, REGIONS.get(at % REGIONS.size()))
                .with(ClientField.REGISTERED_AT, TODAY.minusMonths(MONTHS - at).toString());
        if (at % 3 != 2) {
            card = card.with(ClientField.MANAGER, MANAGERS.get(at % MANAGERS.size()));
        }
        if (at % 4 == 0) {
            card = card.with(ClientField.CREDIT_LIMIT, "20000").with(ClientField.INN, "7707083893");
        }
        if (at % 2 == 0) {
            card = card.with(ClientField.PHONE, "+7 495 000-00-%02d".formatted(at))
                    .with(ClientField.INDUSTRY, "Стройка");
        }
        return card.card();
    }

    private static List<ContactPersonCard> people() {
        return IntStream.range(0, CLIENTS)
                .filter(at -> at % 3 == 0)
                .mapToObj(at -> new ContactPersonCard(
                        "p" + at,
                        "c" + at,
                        Map.of(
                                ContactField.NAME,
                                "Контактов Пётр " + (at + 1),
                                ContactField.POSITION,
                                "Директор",
                                ContactField.PHONE,
                                "+7 999 000-00-%02d".formatted(at),
                                ContactField.EMAIL,
                                "p%d@example.com".formatted(at))))
                .toList();
    }

    /** Each client in a rhythm of his own; the last one never. */
    public static List<SaleRow> sales() {
        var rows = new ArrayList<SaleRow>();
        for (var month = 0; month < MONTHS; month++) {
            var day = TODAY.withDayOfMonth(1).minusMonths(MONTHS - month);
            for (var at = 0; at < CLIENTS - 1; at++) {
                if (buys(at, month)) {
                    rows.addAll(
                            document("d%d-%d".formatted(month, at), at, month, day.plusDays((at * 5 + month) % 27)));
                }
            }
            rows.add(sale("r" + month, "1")
                    .on(day.plusDays(20))
                    .to(null)
                    .of("Перчатки")
                    .amount(String.valueOf(90 + month))
                    .through("Салон")
                    .row());
        }
        return rows;
    }

    private static boolean buys(int client, int month) {
        var stopped = (client == 6 && month > 20) || (client == 7 && month > 28) || (client == 12 && month < 30);
        return !stopped && (month + client) % (1 + client % 5) == 0;
    }

    private static List<SaleRow> document(String number, int client, int month, LocalDate day) {
        var season = 100 + 30 * (month % 12) / 11;
        var amount = (long) (CLIENTS - client) * 137 * season / 10 + month * 11L;
        var drill = line(number, "1", client, day, PRODUCTS.get((client + month) % 2 * 3), amount);
        if ((client + month) % 7 == 3) {
            return List.of(line(number, "1", client, day, "Пила", -amount / 4));
        }
        return client % 3 == 0
                ? List.of(
                        drill,
                        line(number, "2", client, day, "Свёрла", amount / 10),
                        line(number, "3", client, day, "Перчатки", 120))
                : client % 3 == 1
                        ? List.of(drill, line(number, "2", client, day, "Свёрла", amount / 8))
                        : List.of(drill);
    }

    private static SaleRow line(String number, String line, int client, LocalDate day, String product, long amount) {
        var row = sale(number, line)
                .on(day)
                .to("c" + client)
                .of(product)
                .quantity(amount < 0 ? "-1" : "2")
                .amount(String.valueOf(amount))
                .vat(BigDecimal.valueOf(amount).movePointLeft(1).toPlainString())
                .cost(String.valueOf(amount * (55 + client) / 100))
                .through(client == 5 ? null : CHANNELS.get((client + day.getDayOfMonth()) % CHANNELS.size()));
        return (client == 8 ? row : row.by(MANAGERS.get((client + 1) % MANAGERS.size()))).row();
    }

    private static List<InteractionRow> interactions() {
        return IntStream.range(0, 40)
                .mapToObj(at -> InteractionTestData.interaction("k" + at)
                        .with("c" + at % (CLIENTS - 2))
                        .kind(at % 9 == 0 ? "COMPLAINT" : at % 2 == 0 ? "CALL" : "EMAIL")
                        .on(TODAY.minusDays(9L * at + 1))
                        .through(at % 5 == 4 ? null : CHANNELS.get(at % CHANNELS.size()))
                        .direction(at % 4 == 0 ? "IN" : "OUT")
                        .outcome(at % 3 == 0 ? "Заказ" : null)
                        .subject(at % 9 == 0 ? "Брак в партии №" + at : "Предложение")
                        .by(MANAGERS.get(at % MANAGERS.size()))
                        .row())
                .toList();
    }

    private static void debts(Invoices invoices, Payments payments) {
        invoices.upsert(
                SOURCE,
                IntStream.range(0, 9)
                        .mapToObj(at -> invoice("i" + at)
                                .of("c" + at % 6)
                                .on(TODAY.minusDays(15L * at + 2))
                                .amount(String.valueOf(5_000 + 1_250 * at))
                                .invoice())
                        .toList());
        payments.upsert(
                SOURCE,
                List.of(
                        payment("p1")
                                .of("c0")
                                .on(TODAY.minusDays(5))
                                .amount("3000")
                                .closing("i6")
                                .payment(),
                        payment("p2")
                                .of("c3")
                                .on(TODAY.minusDays(50))
                                .amount("20000")
                                .payment(),
                        payment("p3")
                                .of("c9")
                                .on(TODAY.minusDays(1))
                                .amount("777.77")
                                .payment()));
    }
}
