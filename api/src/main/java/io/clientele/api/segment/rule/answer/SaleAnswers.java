package io.clientele.api.segment.rule.answer;

import io.clientele.api.database.Room;
import io.clientele.api.sale.classification.AbcQuestions;
import io.clientele.api.sale.classification.GrowthQuestions;
import io.clientele.api.sale.classification.PurchaseDateQuestions;
import io.clientele.api.sale.classification.RepurchaseQuestions;
import io.clientele.api.sale.classification.RfmQuestions;
import io.clientele.api.sale.classification.StageQuestions;
import io.clientele.api.sale.classification.XyzQuestions;
import io.clientele.api.sale.classification.stage.PurchaseDate;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.sale.purchase.PurchaseQuestions;
import io.clientele.api.segment.rule.AtStage;
import io.clientele.api.segment.rule.DueAgain;
import io.clientele.api.segment.rule.HasGrown;
import io.clientele.api.segment.rule.InAbcClass;
import io.clientele.api.segment.rule.InRfmGroup;
import io.clientele.api.segment.rule.InXyzClass;
import io.clientele.api.segment.rule.Purchased;
import org.springframework.stereotype.Component;

/** The criteria that the room of sales answers: they rest on sales, and on who belongs to the universe. */
@Component
class SaleAnswers {

    private static final Room[] ROOMS = {Room.CLIENT, Room.SALE};

    private final PurchaseQuestions purchases;
    private final PurchaseDateQuestions dates;
    private final RepurchaseQuestions repurchases;
    private final GrowthQuestions growth;
    private final StageQuestions stages;
    private final AbcQuestions abc;
    private final XyzQuestions xyz;
    private final RfmQuestions rfm;

    SaleAnswers(
            PurchaseQuestions purchases,
            PurchaseDateQuestions dates,
            RepurchaseQuestions repurchases,
            GrowthQuestions growth,
            StageQuestions stages,
            AbcQuestions abc,
            XyzQuestions xyz,
            RfmQuestions rfm) {
        this.purchases = purchases;
        this.dates = dates;
        this.repurchases = repurchases;
        this.growth = growth;
        this.stages = stages;
        this.abc = abc;
        this.xyz = xyz;
        this.rfm = rfm;
    }

    Question of(Purchased asked) {
        return Question.of(asked.question(), purchases::check, purchases::clientsWho, purchases::observed, ROOMS)
                .dated(Questions.moves(asked.question().period()));
    }

    Question of(PurchaseDate asked) {
        return Question.of(asked, dates::check, dates::clientsWho, dates::observed, ROOMS);
    }

    Question of(DueAgain asked) {
        return Question.of(asked.question(), repurchases::check, repurchases::clientsWho, repurchases::observed, ROOMS);
    }

    Question of(HasGrown asked) {
        return Question.of(asked.question(), growth::check, growth::clientsWho, growth::observed, ROOMS)
                .dated(Questions.moves(asked.question().period()));
    }

    Question of(AtStage asked) {
        return Question.of(asked.question(), stages::check, stages::clientsWho, stages::observed, ROOMS);
    }

    Question of(InAbcClass asked) {
        return Question.of(asked.question(), abc::check, abc::clientsWho, abc::observed, ROOMS)
                .dated(Questions.moves(asked.question().period()))
                .forEveryone();
    }

    /** By the coefficient itself each client is classed alone. */
    Question of(InXyzClass asked) {
        var question = Question.of(asked.question(), xyz::check, xyz::clientsWho, xyz::observed, ROOMS)
                .dated(Questions.moves(asked.question().period()));
        return asked.question().rule().mode() == XyzRule.Mode.QUANTILE ? question.forEveryone() : question;
    }

    Question of(InRfmGroup asked) {
        return Question.of(asked.question(), rfm::check, rfm::clientsWho, rfm::observed, ROOMS)
                .dated(Questions.moves(asked.question().period()))
                .forEveryone();
    }
}
