package io.clientele.api.sale.classification.stage;

import java.util.Set;

/**
 * Who is at one of these stages?
 *
 * @param oneTime the most orders of a one-time client, 1 to 100
 * @param lostMonths after how many months without a purchase a client is lost, 1 to 120
 */
public record InStage(Set<LifeStage> stages, int oneTime, int lostMonths) {

    public static final int ONE_TIME = 1;
    public static final int LOST_MONTHS = 12;

    public InStage {
        stages = Set.copyOf(stages);
    }
}
