package io.clientele.api.report.sales;

import io.clientele.api.analysis.channels.ChannelFigures;
import io.clientele.api.analysis.channels.Channels;
import io.clientele.api.analysis.channels.ChannelsAnswer;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.parameter.Choice;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What channels brought. */
@Component
class ChannelsContent implements ReportContent {

    private static final Choice<Integer> WINDOW =
            Choice.whole("windowDays", Channels.USUAL_WINDOW, 0, Channels.LONGEST_WINDOW, "days");
    private static final int BARS = 10;

    private final Channels channels;
    private final Scopes scopes;
    private final Drafts drafts;

    ChannelsContent(Channels channels, Scopes scopes, Drafts drafts) {
        this.channels = channels;
        this.scopes = scopes;
        this.drafts = drafts;
    }

    @Override
    public List<Choice<?>> choices() {
        return List.of(WINDOW);
    }

    @Override
    public ReportKind kind() {
        return ReportKind.CHANNELS;
    }

    @Override
    public Document fill(ReportQuestion question) {
        var scope = scopes.of(question.period(), question.segments(), question.membership());
        var answer = channels.of(scope, question.choices().get(WINDOW));
        var draft = drafts.of(kind(), question);
        findings(draft, answer);
        return draft.section(table(answer, draft.words()))
                .legend("channels", answer.windowDays())
                .legend("channels.response")
                .legend("channels.conversion")
                .document();
    }

    private static void findings(Draft draft, ChannelsAnswer answer) {
        var words = draft.words();
        var orders = orders(answer);
        if (orders == 0 && contacts(answer) == 0) {
            draft.finding("finding.channels.none");
            return;
        }
        draft.finding("finding.channels.all", contacts(answer), orders - answer.otherOrders(), orders);
        Shown.first(named(answer).filter(one -> one.revenue() > 0), ChannelFigures::revenue)
                .ifPresent(best -> draft.finding(
                        "finding.channels.best",
                        ChannelTable.name(best, words),
                        words.amount(best.revenue()),
                        words.percent(best.revenue(), revenue(answer))));
        Shown.first(named(answer).filter(one -> one.responses() > 0), ChannelsContent::conversion)
                .ifPresent(best -> draft.finding(
                        "finding.channels.conversion",
                        ChannelTable.name(best, words),
                        words.percent(best.responses(), best.clients()),
                        best.responses(),
                        best.clients()));
        if (answer.otherOrders() > 0) {
            draft.finding(
                    "finding.channels.other",
                    answer.otherOrders(),
                    words.amount(answer.otherRevenue()),
                    words.percent(answer.otherRevenue(), revenue(answer)));
        }
    }

    /** Interactions that name none are no channel that anybody could choose. */
    private static Stream<ChannelFigures> named(ChannelsAnswer answer) {
        return answer.channels().stream().filter(one -> one.channel() != null);
    }

    private static BigDecimal conversion(ChannelFigures channel) {
        return Objects.requireNonNull(Shown.ratio(channel.responses(), channel.clients()));
    }

    private static Part table(ChannelsAnswer answer, Words words) {
        return ChannelTable.of(answer.channels(), answer.otherOrders(), answer.otherRevenue(), words)
                .sum(
                        Cell.of(words.text("row.total")),
                        Cell.of(contacts(answer)),
                        Cell.NONE,
                        Cell.NONE,
                        Cell.NONE,
                        Cell.of(orders(answer)),
                        Shown.money(revenue(answer)))
                .chart(new Chart.Bars(0, List.of(ChannelTable.REVENUE), BARS));
    }

    private static long contacts(ChannelsAnswer answer) {
        return answer.channels().stream()
                .mapToLong(ChannelFigures::interactions)
                .sum();
    }

    private static long orders(ChannelsAnswer answer) {
        return answer.otherOrders()
                + answer.channels().stream().mapToLong(ChannelFigures::orders).sum();
    }

    private static long revenue(ChannelsAnswer answer) {
        return answer.otherRevenue()
                + answer.channels().stream().mapToLong(ChannelFigures::revenue).sum();
    }
}
