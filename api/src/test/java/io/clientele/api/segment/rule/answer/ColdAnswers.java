package io.clientele.api.segment.rule.answer;

import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.database.Touches;
import org.springframework.context.ApplicationContext;

/** Answers that have kept nothing yet. */
public final class ColdAnswers {

    private ColdAnswers() {}

    public static Answers in(ApplicationContext context) {
        return new Answers(
                context.getBean(Questions.class),
                context.getBean(Touches.class),
                context.getBean(Universe.class),
                context.getBean(Snapshots.class));
    }
}
