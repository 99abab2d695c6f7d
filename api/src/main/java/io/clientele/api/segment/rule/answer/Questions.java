package io.clientele.api.segment.rule.answer;

import io.clientele.api.client.contact.ContactQuestions;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyQuestions;
import io.clientele.api.client.question.ClientQuestions;
import io.clientele.api.database.Room;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import io.clientele.api.interaction.InteractionQuestions;
import io.clientele.api.receivable.question.DebtQuestions;
import io.clientele.api.segment.rule.AlreadyMember;
import io.clientele.api.segment.rule.AtStage;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.DueAgain;
import io.clientele.api.segment.rule.FirstBought;
import io.clientele.api.segment.rule.HadContacts;
import io.clientele.api.segment.rule.HasAnniversary;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasCategory;
import io.clientele.api.segment.rule.HasContact;
import io.clientele.api.segment.rule.HasGrown;
import io.clientele.api.segment.rule.HasProperty;
import io.clientele.api.segment.rule.InAbcClass;
import io.clientele.api.segment.rule.InPart;
import io.clientele.api.segment.rule.InRfmGroup;
import io.clientele.api.segment.rule.InXyzClass;
import io.clientele.api.segment.rule.LastBought;
import io.clientele.api.segment.rule.MemberOf;
import io.clientele.api.segment.rule.OwesMoney;
import io.clientele.api.segment.rule.PaysLate;
import io.clientele.api.segment.rule.Purchased;
import io.clientele.api.segment.rule.RegisteredWithin;
import io.clientele.api.segment.rule.Rule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells which room answers a criterion, and on what the answer rests. */
@Component
class Questions {

    private final ClientQuestions clients;
    private final PropertyQuestions properties;
    private final ContactQuestions contacts;
    private final SaleAnswers sales;
    private final InteractionQuestions interactions;
    private final DebtQuestions debts;
    private final ObjectProvider<Members> members;

    Questions(
            ClientQuestions clients,
            PropertyQuestions properties,
            ContactQuestions contacts,
            SaleAnswers sales,
            InteractionQuestions interactions,
            DebtQuestions debts,
            ObjectProvider<Members> members) {
        this.clients = clients;
        this.properties = properties;
        this.contacts = contacts;
        this.sales = sales;
        this.interactions = interactions;
        this.debts = debts;
        this.members = members;
    }

    Question of(Criterion criterion) {
        return switch (criterion) {
            case HasAttribute asked -> ofCard(asked);
            case HasCategory asked -> ofCard(asked);
            case RegisteredWithin asked -> ofCard(asked);
            case HasAnniversary asked -> ofCard(asked);
            case InPart asked -> ofCard(asked);
            case HasProperty(var asked) ->
                Question.of(asked, properties::check, properties::clientsWho, properties::observed, Room.CLIENT)
                        .dated(false);
            case HasContact(var asked) ->
                Question.of(asked, contacts::check, contacts::clientsWho, contacts::observed, Room.CLIENT)
                        .dated(asked.birthdayWithin() != null);
            case Purchased asked -> sales.of(asked);
            case FirstBought asked -> sales.of(asked.question());
            case LastBought asked -> sales.of(asked.question());
            case DueAgain asked -> sales.of(asked);
            case HasGrown asked -> sales.of(asked);
            case AtStage asked -> sales.of(asked);
            case InAbcClass asked -> sales.of(asked);
            case InXyzClass asked -> sales.of(asked);
            case InRfmGroup asked -> sales.of(asked);
            case HadContacts asked -> ofContacts(asked);
            case OwesMoney(var asked) ->
                Question.of(asked, debts::check, debts::clientsWho, debts::observed, Room.CLIENT, Room.RECEIVABLE);
            case PaysLate(var asked) ->
                Question.of(asked, debts::check, debts::clientsWho, debts::observed, Room.CLIENT, Room.RECEIVABLE);
            case MemberOf(var segment) -> ofMembers(segment);
            case AlreadyMember _ -> ofNobody();
        };
    }

    private Question ofCard(HasAttribute asked) {
        return Question.of(asked.question(), clients::check, clients::clientsWho, clients::observed, Room.CLIENT)
                .dated(asked.question().field() == ClientField.AGE);
    }

    private Question ofCard(HasCategory asked) {
        return Question.of(asked.question(), clients::check, clients::clientsWho, clients::observed, Room.CLIENT)
                .dated(false);
    }

    private Question ofCard(RegisteredWithin asked) {
        return Question.of(asked.question(), clients::check, clients::clientsWho, clients::observed, Room.CLIENT)
                .dated(moves(asked.question().period()));
    }

    private Question ofCard(HasAnniversary asked) {
        return Question.of(asked.question(), clients::check, clients::clientsWho, clients::observed, Room.CLIENT);
    }

    private Question ofCard(InPart asked) {
        return Question.of(asked.question(), clients::check, clients::clientsWho, clients::observed, Room.CLIENT)
                .dated(false);
    }

    /** Names of products live in the room of sales. */
    private Question ofContacts(HadContacts asked) {
        var question = asked.question();
        var rooms = question.products().isEmpty()
                ? new Room[] {Room.CLIENT, Room.INTERACTION}
                : new Room[] {Room.CLIENT, Room.SALE, Room.INTERACTION};
        return Question.of(question, interactions::check, interactions::clientsWho, interactions::observed, rooms)
                .dated(moves(question.period()));
    }

    /** Nothing is kept of other segments here: their own room keeps who is in them. */
    private Question ofMembers(int segment) {
        return new Question(
                Set.of(),
                false,
                false,
                () -> missing(segment),
                (date, among) -> members.getObject().of(segment),
                (date, client) -> List.of());
    }

    /** Of a segment that is not there yet nobody is a member; a rule of one that is there names it, see {@link Rule#of}. */
    private static Question ofNobody() {
        return new Question(
                Set.of(), false, false, List::of, (date, among) -> new RoaringBitmap(), (date, client) -> List.of());
    }

    private List<Problem> missing(int segment) {
        return members.getObject().exists(segment)
                ? List.of()
                : List.of(new Problem("UNKNOWN_SEGMENT", "The segment that the rule names is gone."));
    }

    /** Whether a period lies elsewhere on another day. */
    static boolean moves(@Nullable PeriodChoice period) {
        return switch (period) {
            case null -> false;
            case PeriodChoice.Between _, PeriodChoice.Before _, PeriodChoice.After _ -> false;
            case PeriodChoice.Last _, PeriodChoice.Current _, PeriodChoice.Previous _ -> true;
        };
    }
}
