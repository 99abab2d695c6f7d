package io.clientele.api.client.question;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.Universe;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Answers questions about clients' cards with sets of clients. Answers hold every client that is neither erased nor archived,
 * inactive and anonymous ones too: whoever asks takes the universe of his concern.
 */
@Component
public class ClientQuestions {

    private final AttributeAnswers attributes;
    private final AnniversaryAnswers anniversaries;
    private final FieldValues values;
    private final Categories categories;
    private final ClientSets sets;
    private final Universe universe;

    ClientQuestions(
            AttributeAnswers attributes,
            AnniversaryAnswers anniversaries,
            FieldValues values,
            Categories categories,
            ClientSets sets,
            Universe universe) {
        this.attributes = attributes;
        this.anniversaries = anniversaries;
        this.values = values;
        this.categories = categories;
        this.sets = sets;
        this.universe = universe;
    }

    /** What is wrong with the question; nothing when it can be answered. */
    public List<Problem> check(Attribute question) {
        return attributes.check(question);
    }

    public List<Problem> check(InCategory question) {
        return categories.withCode(question.code()).isPresent() ? List.of() : List.of(unknownCategory(question.code()));
    }

    public List<Problem> check(Registered question) {
        return List.of();
    }

    public List<Problem> check(Anniversary question) {
        return anniversaries.check(question);
    }

    public List<Problem> check(InBucket question) {
        return Buckets.check(question);
    }

    /**
     * The clients whose field satisfies the condition.
     *
     * @param businessDate on which ages are counted
     * @param among only of these; null is everyone
     * @throws Problem the first that {@link #check(Attribute)} tells
     */
    public RoaringBitmap clientsWho(Attribute question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        refuse(check(question));
        var everyone = universe.everyone(among);
        return switch (question.operator()) {
            case NE, NOT_IN -> less(everyone, attributes.having(positive(question), businessDate, among));
            case IS_NULL -> {
                var missing = less(everyone, attributes.filled(question.field(), businessDate, among));
                yield question.values().getFirst().equals("true") ? missing : less(everyone, missing);
            }
            case EQ, IN, GT, GTE, LT, LTE, BETWEEN, CONTAINS, STARTS_WITH ->
                RoaringBitmap.and(everyone, attributes.having(question, businessDate, among));
        };
    }

    /** The clients that have the category set. */
    public RoaringBitmap clientsWho(InCategory question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        var category = categories.withCode(question.code()).orElseThrow(() -> unknownCategory(question.code()));
        var having = sets.of(
                new Source(
                        "client_category", "client_id", "category_id = :category", Map.of("category", category.id())),
                among);
        return RoaringBitmap.and(universe.everyone(among), having);
    }

    /** The clients registered in the period, as it lies on the business date. */
    public RoaringBitmap clientsWho(Registered question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        var period = question.period().on(businessDate);
        var source = new Source(
                "client",
                "id",
                "registered_at >= :from and registered_at < :to",
                Map.of("from", period.from(), "to", period.to()));
        return RoaringBitmap.and(universe.everyone(among), sets.of(source, among));
    }

    /** The clients one of whose dates comes round soon. */
    public RoaringBitmap clientsWho(Anniversary question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        refuse(check(question));
        return RoaringBitmap.and(universe.everyone(among), anniversaries.comingRound(question, businessDate, among));
    }

    /** The clients whom the seed deals into the range. */
    public RoaringBitmap clientsWho(InBucket question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        refuse(check(question));
        return Buckets.of(question, universe.everyone(among));
    }

    /** What the client's card says in the field. */
    public List<Observed> observed(Attribute question, LocalDate businessDate, int client) {
        return List.of(Observed.value(values.of(question.field(), businessDate, client)));
    }

    /** Whether the client has the category. */
    public List<Observed> observed(InCategory question, LocalDate businessDate, int client) {
        var only = RoaringBitmap.bitmapOf(client);
        return List.of(Observed.value(clientsWho(question, businessDate, only).contains(client)));
    }

    /** The day the client was registered. */
    public List<Observed> observed(Registered question, LocalDate businessDate, int client) {
        return List.of(Observed.value(values.of(ClientField.REGISTERED_AT, businessDate, client)));
    }

    /** The date, as the value, and in how many {@code days} it comes round. */
    public List<Observed> observed(Anniversary question, LocalDate businessDate, int client) {
        refuse(check(question));
        return anniversaries.observed(question, businessDate, client);
    }

    /** Where the seed deals the client, in percent. */
    public List<Observed> observed(InBucket question, LocalDate businessDate, int client) {
        return List.of(Observed.value(Buckets.percent(question.seed(), client)));
    }

    private static void refuse(List<Problem> problems) {
        problems.stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
    }

    private static Attribute positive(Attribute question) {
        return new Attribute(
                question.field(), question.operator() == Operator.NE ? Operator.EQ : Operator.IN, question.values());
    }

    private static RoaringBitmap less(RoaringBitmap all, RoaringBitmap some) {
        return RoaringBitmap.andNot(all, some);
    }

    private static Problem unknownCategory(String code) {
        return new Problem("UNKNOWN_CATEGORY", "No category has the code %s.".formatted(code));
    }
}
