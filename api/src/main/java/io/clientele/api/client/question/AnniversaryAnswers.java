package io.clientele.api.client.question;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.match.ComingDays;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds the clients one of whose dates comes round soon, be it a field of their cards or a property. */
@Component
class AnniversaryAnswers {

    private final ClientSets sets;
    private final FieldValues values;
    private final DateProperties properties;

    AnniversaryAnswers(ClientSets sets, FieldValues values, DateProperties properties) {
        this.sets = sets;
        this.values = values;
        this.properties = properties;
    }

    List<Problem> check(Anniversary question) {
        var problems = new ArrayList<Problem>();
        if (question.days() < 0 || question.days() > Anniversary.MOST_DAYS) {
            problems.add(new Problem(
                    "OUT_OF_RANGE",
                    "An anniversary is asked for within 0 to %d days; it was given %d."
                            .formatted(Anniversary.MOST_DAYS, question.days())));
        }
        checkDate(question).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> checkDate(Anniversary question) {
        var field = question.field();
        var property = question.property();
        if ((field == null) == (property == null)) {
            return Optional.of(new Problem("REQUIRED", "Either a field or a property of dates is needed."));
        }
        if (property != null) {
            return properties.check(property);
        }
        return field == ClientField.BIRTH_DATE || field == ClientField.REGISTERED_AT
                ? Optional.empty()
                : Optional.of(new Problem(
                        "WRONG_FIELD_TYPE",
                        "An anniversary is asked of birth_date, of registered_at or of a property."));
    }

    RoaringBitmap comingRound(Anniversary question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        var days = ComingDays.from(businessDate, question.days());
        var field = question.field();
        return field == null
                ? properties.comingRound(code(question), days, among)
                : sets.of(new Source("client", "id", days.condition(field.column()), days.parameters()), among);
    }

    /** The date itself, and in how many days it comes round. */
    List<Observed> observed(Anniversary question, LocalDate businessDate, int client) {
        var field = question.field();
        var date = field == null
                ? properties.of(code(question), client)
                : Optional.ofNullable((LocalDate) values.of(field, businessDate, client));
        var days = ComingDays.from(businessDate, question.days());
        return List.of(
                Observed.value(date.orElse(null)),
                new Observed(
                        "within",
                        date.map(day -> BigDecimal.valueOf(ChronoUnit.DAYS.between(businessDate, days.next(day))))
                                .orElse(null)));
    }

    private static String code(Anniversary question) {
        return String.valueOf(question.property());
    }
}
