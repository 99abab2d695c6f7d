package io.clientele.api.analysis.channels;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.interaction.ContactDays;
import io.clientele.api.sale.SaleColumns;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Answers what channels brought, in the snapshot of this thread. */
@Component
public class Channels {

    public static final int USUAL_WINDOW = 30;
    public static final int LONGEST_WINDOW = 366;
    private static final Comparator<ChannelFigures> MOST_FIRST = Comparator.comparing(ChannelFigures::revenue)
            .reversed()
            .thenComparing(ChannelFigures::channel, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ContactDays contacts;
    private final SaleColumns columns;
    private final Universe universe;

    Channels(ContactDays contacts, SaleColumns columns, Universe universe) {
        this.contacts = contacts;
        this.columns = columns;
        this.universe = universe;
    }

    /**
     * By the orders of the scope's clients and period; returns are no orders and lower nothing here.
     *
     * @param windowDays how many days before an order an interaction may lie, 0 to 366
     * @throws Problem {@code BAD_THRESHOLDS}
     */
    public ChannelsAnswer of(Scope scope, int windowDays) {
        if (windowDays < 0 || windowDays > LONGEST_WINDOW) {
            throw new Problem("BAD_THRESHOLDS", "`windowDays` lies between 0 and %d.".formatted(LONGEST_WINDOW));
        }
        var clients = scope.among(universe.all());
        var trail = contacts.over(reaching(scope.period(), windowDays));
        var attribution = new Attribution(trail, clients, scope.period(), windowDays);
        Bought.each(columns.at(scope.asOf()), scope.period(), clients, (month, document) -> {
            if (!month.isReturn(document)) {
                attribution.order(month.client(document), month.day(document), month.amount(document));
            }
        });
        var none = attribution.none();
        var channels = attribution.channels().stream().sorted(MOST_FIRST).toList();
        return new ChannelsAnswer(scope, windowDays, channels, none.orders(), none.revenue());
    }

    /** The period with the days before it that may lead to its orders. */
    private static Period reaching(Period period, int windowDays) {
        var known = ChronoUnit.DAYS.between(Period.EARLIEST, period.from());
        LocalDate from = period.from().minusDays(Math.min(windowDays, known));
        return new Period(from, period.to());
    }
}
