package io.clientele.api.demo.client;

import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A client as far as his sales depend on it; the rest of his card is drawn when it is written. No habit: a potential. */
public record DemoClient(
        int number,
        Kind kind,
        boolean woman,
        DemoRegion region,
        String city,
        List<DemoIndustry> industries,
        List<String> managers,
        LocalDate registeredOn,
        Optional<BuyingHabit> habit) {

    /** Company, entrepreneur (ИП) or private person. */
    public enum Kind {
        COMPANY,
        ENTREPRENEUR,
        PERSON
    }

    /** Four digits; padded by hand, for each of the sales asks and a format would take most of their time. */
    public String externalId() {
        return "client-" + String.valueOf(10_000 + number).substring(1);
    }

    /** The one card on which the shop's nameless buyers are booked. */
    public boolean anonymous() {
        return number == 1;
    }

    public PriceType priceType() {
        return habit.map(PriceType::of).orElse(PriceType.RETAIL);
    }

    /** Percent off the price list, by agreement. */
    public int discountPercent() {
        return priceType() == PriceType.RETAIL ? 0 : dice("discount").pick(List.of(0, 2, 3, 5, 7));
    }

    /** Deferral of payment in days; private persons pay at once. */
    public int deferralDays() {
        boolean trusted = habit.isPresent() && kind != Kind.PERSON && priceType() != PriceType.RETAIL;
        return trusted ? dice("deferral").pick(List.of(0, 14, 14, 30, 30, 45)) : 0;
    }

    public Dice dice(String purpose) {
        return Dice.of(purpose, number);
    }
}
