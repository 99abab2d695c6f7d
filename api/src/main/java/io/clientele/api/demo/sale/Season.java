package io.clientele.api.demo.sale;

import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.stream.LongStream;

/** When the firm sells more and when less: peaks in April–June and September–October, dips in January and early May. */
final class Season {

    private static final double[] MONTHS = {0.70, 0.82, 0.92, 1.42, 1.72, 1.36, 0.95, 0.92, 1.28, 1.28, 0.92, 0.88};
    private static final double[] WEEK = {1.1, 1.1, 1.1, 1.1, 1.05, 0.4, 0.2};

    private final DemoPeriod period;
    private final double[] upTo;

    Season(DemoPeriod period) {
        this.period = period;
        this.upTo = LongStream.rangeClosed(
                        period.firstDay().toEpochDay(), period.lastDay().toEpochDay())
                .mapToObj(LocalDate::ofEpochDay)
                .mapToDouble(Season::weight)
                .toArray();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** How much is sold on a day; an even day has 1. */
    static double weight(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1] * WEEK[day.getDayOfWeek().getValue() - 1] * holiday(day);
    }

    /** How much is sold in the day's month; an even month has 1. */
    static double month(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    /** A day from {@code from} to {@code until}, both included and inside the period. */
    LocalDate day(LocalDate from, LocalDate until, Dice dice) {
        double before = from.equals(period.firstDay()) ? 0 : upTo[index(from) - 1];
        double point = before + dice.real() * (upTo[index(until)] - before);
        int found = Arrays.binarySearch(upTo, point);
        LocalDate day = period.firstDay().plusDays(found < 0 ? -found - 1 : found + 1);
        return day.isAfter(until) ? until : day;
    }

    private int index(LocalDate day) {
        return (int) (day.toEpochDay() - period.firstDay().toEpochDay());
    }

    private static double holiday(LocalDate day) {
        if (day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= 8) {
            return 0.12;
        }
        return day.getMonth() == Month.MAY && day.getDayOfMonth() <= 10 ? 0.3 : 1;
    }
}
