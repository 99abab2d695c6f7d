package io.clientele.api.segment.rule.answer;

import io.clientele.api.database.Room;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A criterion together with the room that answers it.
 *
 * @param rooms whose data its answer rests on
 * @param dated whether the answer moves with the business date
 * @param whole whether one client's change may change the answers about others, as it does with classes by rank
 */
record Question(Set<Room> rooms, boolean dated, boolean whole, Check check, Who who, Observation observation) {

    interface Check {
        List<Problem> problems();
    }

    interface Who {
        RoaringBitmap clients(LocalDate businessDate, @Nullable RoaringBitmap among);
    }

    interface Observation {
        List<Observed> of(LocalDate businessDate, int client);
    }

    /** How a room answers about many clients. */
    interface ManyAnswer<Q> {
        RoaringBitmap of(Q question, LocalDate businessDate, @Nullable RoaringBitmap among);
    }

    /** How a room tells what it saw of one client. */
    interface OneAnswer<Q> {
        List<Observed> of(Q question, LocalDate businessDate, int client);
    }

    static <Q> Question of(
            Q question, Function<Q, List<Problem>> check, ManyAnswer<Q> many, OneAnswer<Q> one, Room... rooms) {
        return new Question(
                Set.of(rooms),
                true,
                false,
                () -> check.apply(question),
                (date, among) -> many.of(question, date, among),
                (date, client) -> one.of(question, date, client));
    }

    /** The same, told whether its answer moves with the business date. */
    Question dated(boolean moves) {
        return new Question(rooms, moves, whole, check, who, observation);
    }

    /** The same, whose answer can only be given for everyone at once. */
    Question forEveryone() {
        return new Question(rooms, dated, true, check, who, observation);
    }
}
