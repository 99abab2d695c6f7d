package io.clientele.api.demo.client;

import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.util.stream.DoubleStream;

/** Draws when each client came, how large a buyer he is, and whether and when he left. */
final class DemoHabits {

    /** The deviation of the logarithm of a log-normal size at which 15 % of buyers hold about 80 %. */
    private static final double SPREAD = 1.62;

    private static final int FIVE_YEARS = 1_825;
    private static final int MONTH = 30;

    private final DemoPeriod period;
    private final double[] sizes;

    DemoHabits(DemoPeriod period) {
        this.period = period;
        Dice dice = Dice.of("sizes", 0);
        this.sizes = DoubleStream.generate(dice::normal)
                .limit(DemoClients.BUYERS)
                .map(size -> -Math.clamp(size, -2.5, 2.9))
                .sorted()
                .map(size -> Math.exp(SPREAD * -size))
                .toArray();
    }

    /** Over five years; every 60th client came within the last 30 days, the large ones long ago. */
    LocalDate registration(int number, int rank) {
        Dice dice = Dice.of("registration", number);
        if (rank < DemoClients.KEY_BUYERS) {
            return period.daysAgo(dice.between(240, FIVE_YEARS));
        }
        boolean justNow = number % 60 == 7;
        return period.daysAgo(justNow ? dice.between(0, MONTH - 1) : dice.between(MONTH, FIVE_YEARS));
    }

    BuyingHabit habit(int number, int rank, LocalDate registeredOn) {
        Dice dice = Dice.of("habit", number);
        LocalDate from = registeredOn.isAfter(period.firstDay()) ? registeredOn : period.firstDay();
        boolean regular = BuyingHabit.orderedEvenly(sizes[rank]) && dice.chance(85);
        boolean left = dice.chance(rank < DemoClients.KEY_BUYERS ? 10 : 24);
        return new BuyingHabit(sizes[rank], rank, regular, from, left ? leaving(from, dice) : period.lastDay());
    }

    /** The last day of a client that left: at least half a year ago where he came early enough for that. */
    private LocalDate leaving(LocalDate from, Dice dice) {
        LocalDate latest = period.daysAgo(190);
        int days = (int) (latest.toEpochDay() - from.toEpochDay());
        return days < 60 ? period.lastDay() : from.plusDays(dice.between(60, days));
    }
}
