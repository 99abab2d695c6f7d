package io.clientele.api.demo.client.table;

import static io.clientele.api.demo.client.table.ClientTable.column;
import static io.clientele.api.demo.client.table.ClientTable.filled;

import io.clientele.api.demo.client.BuyingHabit;
import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.Shares;
import java.util.List;

/** On what terms the client buys, and where he came from. */
final class TradeColumns {

    private static final Shares<String> SOURCES =
            Shares.parse("Сайт*30;Рекомендация*22;Холодный звонок*14;Выставка*12;Реклама*12;Тендер*6;Маркетплейс*4");
    private static final int LIMIT_STEP = 50_000;

    private TradeColumns() {}

    static List<Column<DemoClient>> all() {
        return List.of(
                column("price_type", client -> client.priceType().title()),
                filled("price_tier", 97, client -> client.priceType().tier()),
                column("discount_percent", client -> String.valueOf(client.discountPercent())),
                column("payment_terms", TradeColumns::paymentTerms),
                filled("payment_method", 94, TradeColumns::paymentMethod),
                column("credit_limit", TradeColumns::creditLimit),
                filled("lead_source", 75, client -> SOURCES.pick(client.dice("source"))),
                filled("stage_hint", 90, client -> client.habit().isPresent() ? "" : "Потенциальный"));
    }

    private static String paymentTerms(DemoClient client) {
        int days = client.deferralDays();
        return days == 0 ? "Без отсрочки" : "Отсрочка " + days + " дней";
    }

    private static String paymentMethod(DemoClient client) {
        return switch (client.kind()) {
            case COMPANY -> "Безналичный расчёт";
            case ENTREPRENEUR -> client.dice("payment").pick(List.of("Безналичный расчёт", "Карта", "Наличные"));
            case PERSON -> client.dice("payment").pick(List.of("Карта", "Карта", "Наличные", "Онлайн"));
        };
    }

    /** Roubles; only who pays later has one, and large buyers have more. */
    private static String creditLimit(DemoClient client) {
        if (client.deferralDays() == 0) {
            return "";
        }
        double steps = client.habit().map(BuyingHabit::size).orElse(1.0) * client.deferralDays() / 30;
        return String.valueOf(LIMIT_STEP * (1 + Math.round(Math.min(steps, 80))));
    }
}
