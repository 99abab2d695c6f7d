package io.clientele.api.report.sales;

import io.clientele.api.analysis.channels.ChannelFigures;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Kind;
import java.util.List;

/** What channels brought, row by row, wherever it is told. */
public final class ChannelTable {

    /** The column of revenue, for a chart. */
    public static final int REVENUE = 6;

    private ChannelTable() {}

    /**
     * Channels in their order, then the orders of none where there are any.
     *
     * @param otherRevenue of these, in ten-thousandths
     */
    public static Part of(List<ChannelFigures> channels, int otherOrders, long otherRevenue, Words words) {
        var part = new Part(words, "channels")
                .column("channel", Kind.TEXT)
                .column("contacts", Kind.COUNT)
                .column("clients", Kind.NUMBER)
                .column("responses", Kind.COUNT)
                .quotient("conversion", Kind.PERCENT, 3, 2)
                .column("ordersOf", Kind.COUNT)
                .column("revenue", Kind.MONEY);
        channels.forEach(one -> part.row(
                Cell.of(name(one, words)),
                Cell.of(one.interactions()),
                Cell.of(one.clients()),
                Cell.of(one.responses()),
                Shown.share(one.responses(), one.clients()),
                Cell.of(one.orders()),
                Shown.money(one.revenue())));
        if (otherOrders > 0) {
            part.row(
                    Cell.of(words.text("row.noContact")),
                    Cell.NONE,
                    Cell.NONE,
                    Cell.NONE,
                    Cell.NONE,
                    Cell.of(otherOrders),
                    Shown.money(otherRevenue));
        }
        return part;
    }

    /** In the reader's words, or as the firm calls it. */
    public static String name(ChannelFigures channel, Words words) {
        return channel.channel() == null ? words.text("channel.none") : words.word("channel", channel.channel());
    }
}
