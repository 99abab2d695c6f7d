package io.clientele.api.demo.interaction;

import io.clientele.api.demo.client.BuyingHabit;
import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import io.clientele.api.demo.draw.Shares;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What managers do without an order at hand: look after buyers, call potentials, send campaigns. */
final class CareContacts {

    private static final Shares<String> OF_BUYERS = Shares.parse("CALL*66;EMAIL*20;VISIT*14");
    private static final Shares<String> OUTCOMES =
            Shares.parse("Отправлено предложение*40;Перезвонить*30;Не интересует*20;Не дозвонились*10");
    private static final List<String> CAMPAIGNS = List.of("Весна: дрели", "Лето: сад и стройка", "Осень: расходники");
    private static final double QUARTERLY = 24;
    private static final double EVER_CALLED = 55;
    private static final double MAILED = 9;
    private static final int LATELY = 90;

    private final DemoPeriod period;

    CareContacts(DemoPeriod period) {
        this.period = period;
    }

    Stream<DemoContact> of(DemoClient client) {
        return client.habit()
                .map(habit -> Stream.concat(quarterly(client, habit), campaigns(client)))
                .orElseGet(() -> cold(client));
    }

    private Stream<DemoContact> quarterly(DemoClient client, BuyingHabit habit) {
        var dice = Dice.of("care", client.number());
        var quarters = (int) (ChronoUnit.DAYS.between(habit.from(), habit.until()) / 91);
        return IntStream.range(0, quarters)
                .filter(quarter -> dice.chance(QUARTERLY))
                .mapToObj(quarter -> {
                    var day = habit.from().plusDays(quarter * 91L + dice.between(0, 90));
                    var kind = OF_BUYERS.pick(dice);
                    return agreed(
                            DemoContact.out(client, kind, ContactChannels.of(kind), day, OUTCOMES.pick(dice), dice),
                            dice);
                });
    }

    /** Over the last year, to some of those who buy. */
    private Stream<DemoContact> campaigns(DemoClient client) {
        var dice = Dice.of("campaigns", client.number());
        return IntStream.range(0, CAMPAIGNS.size())
                .filter(campaign -> dice.chance(MAILED))
                .mapToObj(campaign -> {
                    var day = period.daysAgo(320 - campaign * 110 - dice.between(0, 4));
                    var outcome = dice.chance(12) ? "Ответил" : "Доставлено";
                    return DemoContact.out(client, "EMAIL", "Эл. почта", day, outcome, dice)
                            .partOf(CAMPAIGNS.get(campaign));
                })
                .filter(contact -> !contact.day().isBefore(client.registeredOn()));
    }

    /** A potential is called once or twice, a third of them lately. */
    private Stream<DemoContact> cold(DemoClient client) {
        var dice = Dice.of("cold", client.number());
        if (client.anonymous() || !dice.chance(EVER_CALLED)) {
            return Stream.empty();
        }
        var lately = dice.chance(35);
        var day = period.daysAgo(lately ? dice.between(0, LATELY - 1) : dice.between(LATELY + 1, 700));
        return day.isBefore(client.registeredOn())
                ? Stream.empty()
                : Stream.of(agreed(DemoContact.out(client, "CALL", "Телефон", day, OUTCOMES.pick(dice), dice), dice));
    }

    private static DemoContact agreed(DemoContact contact, Dice dice) {
        LocalDate next = contact.day().plusDays(dice.between(3, 30));
        return contact.outcome().equals("Перезвонить") ? contact.toBeFollowedOn(next) : contact;
    }
}
