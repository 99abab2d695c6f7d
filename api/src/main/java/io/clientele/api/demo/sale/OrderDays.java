package io.clientele.api.demo.sale;

import io.clientele.api.demo.client.BuyingHabit;
import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** The days a buyer orders on: the regular ones nearly the same number each quarter, the others as it falls. */
final class OrderDays {

    private static final double YEAR = 365.25;

    private final Season season;

    OrderDays(Season season) {
        this.season = season;
    }

    List<LocalDate> of(BuyingHabit habit, Dice dice) {
        var days = new ArrayList<LocalDate>();
        if (habit.regular()) {
            addQuarters(habit, dice, days);
        } else {
            double years = days(habit.from(), habit.until()) / YEAR;
            add(dice.poisson(habit.ordersPerYear() * years), habit.from(), habit.until(), dice, days);
        }
        if (days.isEmpty()) {
            add(1, habit.from(), habit.until(), dice, days);
        }
        return days;
    }

    private void addQuarters(BuyingHabit habit, Dice dice, List<LocalDate> days) {
        LocalDate start = habit.from().with(IsoFields.DAY_OF_QUARTER, 1);
        for (; !start.isAfter(habit.until()); start = start.plusMonths(3)) {
            LocalDate from = start.isBefore(habit.from()) ? habit.from() : start;
            LocalDate last = start.plusMonths(3).minusDays(1);
            LocalDate until = last.isAfter(habit.until()) ? habit.until() : last;
            double usual = habit.ordersPerYear() / 4 * days(from, until) / days(start, last);
            int deviation = dice.chance(25) ? dice.between(-1, 1) : 0;
            add((int) Math.round(usual) + deviation, from, until, dice, days);
        }
    }

    private void add(int count, LocalDate from, LocalDate until, Dice dice, List<LocalDate> days) {
        for (var order = 0; order < count; order++) {
            days.add(season.day(from, until, dice));
        }
    }

    private static double days(LocalDate from, LocalDate until) {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }
}
