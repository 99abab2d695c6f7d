package io.clientele.api.report.offer;

import io.clientele.api.analysis.basket.BasketRule;
import io.clientele.api.analysis.channels.ChannelFigures;
import io.clientele.api.analysis.offer.answer.Figure;
import io.clientele.api.analysis.offer.answer.Rhythm.Beat;
import io.clientele.api.analysis.offer.answer.Told;
import io.clientele.api.analysis.offer.answer.What.OfProduct;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.offer.OfferCardContent.Known;
import io.clientele.api.report.sales.ChannelTable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the card of an offer says first. */
record OfferFindings(Known known, Draft draft) {

    void write() {
        var what = known.what();
        if (what.n() < Told.LEAST) {
            draft.finding("finding.offer.few", known.who().size(), what.n(), Told.LEAST);
        } else {
            draft.finding("finding.offer.all", known.who().size(), what.n(), what.base());
        }
        Shown.first(among(what.gaps()).stream(), BasketRule::nXWithoutY).ifPresent(this::offer);
        among(what.products()).stream()
                .filter(product -> product.lift().compareTo(BigDecimal.ONE) > 0)
                .findFirst()
                .ifPresent(this::liked);
        due(known.when().due());
        order(known.price().averageOrder());
        Shown.first(among(known.when().weekdays().beats()).stream(), Beat::index)
                .ifPresent(best -> draft.finding(
                        "finding.offer.weekday",
                        draft.words().text("weekday." + best.number()),
                        draft.words().number(best.index(), 2)));
        var channels = known.channel().told();
        if (channels != null) {
            Shown.first(
                            channels.channels().stream().filter(one -> one.channel() != null && one.revenue() > 0),
                            ChannelFigures::revenue)
                    .ifPresent(this::channel);
        }
    }

    private void offer(BasketRule rule) {
        var words = draft.words();
        draft.finding(
                "finding.offer.offer",
                words.name(known.product(rule.y().id())),
                words.name(known.product(rule.x().id())),
                rule.nXWithoutY());
    }

    private void liked(OfProduct product) {
        var words = draft.words();
        draft.finding(
                "finding.offer.liked",
                words.name(known.product(product.product())),
                words.percent(product.n(), known.what().n()),
                words.number(product.lift(), 1));
    }

    private void due(Figure due) {
        if (due.value() != null) {
            draft.finding("finding.offer.due", due.value(), due.n());
        }
    }

    private void order(Figure averageOrder) {
        if (averageOrder.value() != null) {
            draft.finding("finding.offer.order", draft.words().amount(averageOrder.value()));
        }
    }

    private void channel(ChannelFigures best) {
        var words = draft.words();
        draft.finding("finding.offer.channel", ChannelTable.name(best, words), words.amount(best.revenue()));
    }

    private static <T> List<T> among(@Nullable List<T> told) {
        return told == null ? List.of() : told;
    }
}
