package io.clientele.api.client.question;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.client.field.Choices;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.match.ColumnMatch;
import io.clientele.api.client.match.NameMatch;
import io.clientele.api.client.match.Operands;
import io.clientele.api.client.match.TextMatch;
import io.clientele.api.client.question.ValueSets.Column;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds the clients whose field has a value that satisfies a condition; a missing value satisfies none of those asked here. */
@Component
class AttributeAnswers {

    /** Fields that nearly every client has his own value of: their values are judged row by row. */
    private static final Set<ClientField> MANY_VALUED = EnumSet.of(
            ClientField.CODE,
            ClientField.NAME,
            ClientField.FULL_NAME,
            ClientField.INN,
            ClientField.KPP,
            ClientField.ADDRESS,
            ClientField.EMAIL,
            ClientField.PHONE);

    private final ClientSets sets;
    private final ValueSets values;
    private final Managers managers;

    AttributeAnswers(ClientSets sets, ValueSets values, Managers managers) {
        this.sets = sets;
        this.values = values;
        this.managers = managers;
    }

    List<Problem> check(Attribute question) {
        var field = question.field();
        var choices = Choices.of(field).map(Choices::constants).orElse(List.of());
        var problems = Operands.check(field.column(), field.type(), choices, question.operator(), question.values());
        return problems.isEmpty() && field == ClientField.MANAGER ? unknownManagers(question) : problems;
    }

    private List<Problem> unknownManagers(Attribute question) {
        return switch (question.operator()) {
            case EQ, NE, IN, NOT_IN -> {
                var all = managers.all();
                yield question.values().stream()
                        .filter(value -> all.stream().noneMatch(manager -> isNamed(manager, value)))
                        .map(value -> new Problem("UNKNOWN_MANAGER", "There is no manager %s.".formatted(value)))
                        .toList();
            }
            case GT, GTE, LT, LTE, BETWEEN, CONTAINS, STARTS_WITH, IS_NULL -> List.of();
        };
    }

    RoaringBitmap having(Attribute question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        var field = question.field();
        return switch (field.type()) {
            case TEXT -> text(question, among);
            case CHOICE -> shared(field, question.values()::contains, among);
            case NUMBER ->
                field == ClientField.AGE
                        ? age(question, businessDate, among)
                        : exact(question, numbers(question), among);
            case DATE ->
                exact(
                        question,
                        question.values().stream().map(CanonicalValue::date).toList(),
                        among);
            case YES_NO ->
                exact(
                        question,
                        question.values().stream().map(CanonicalValue::yesNo).toList(),
                        among);
            case SEVERAL -> several(question, among);
        };
    }

    RoaringBitmap filled(ClientField field, LocalDate businessDate, @Nullable RoaringBitmap among) {
        if (field == ClientField.AGE) {
            return sets.of(new Source("client", "id", "birth_date <= :today", Map.of("today", businessDate)), among);
        }
        return areShared(field)
                ? shared(field, value -> true, among)
                : sets.of(new Source("client", "id", field.column() + " is not null", Map.of()), among);
    }

    private static boolean areShared(ClientField field) {
        return switch (field.type()) {
            case TEXT -> !MANY_VALUED.contains(field);
            case CHOICE, SEVERAL -> true;
            case NUMBER, DATE, YES_NO -> false;
        };
    }

    private RoaringBitmap exact(Attribute question, List<?> values, @Nullable RoaringBitmap among) {
        return sets.of(ColumnMatch.of("client", "id", question.field().column(), question.operator(), values), among);
    }

    private static List<?> numbers(Attribute question) {
        return question.values().stream().map(CanonicalValue::number).toList();
    }

    private RoaringBitmap age(Attribute question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        return sets.of(AgeMatch.on(businessDate, question.operator(), question.values()), among);
    }

    private RoaringBitmap text(Attribute question, @Nullable RoaringBitmap among) {
        var field = question.field();
        if (field == ClientField.NAME) {
            return sets.of(NameMatch.of(question.operator(), question.values()), among);
        }
        var match = new TextMatch(question.operator(), question.values());
        return areShared(field)
                ? shared(field, match, among)
                : sets.of(
                        new Source("client", "id", field.column() + " is not null", Map.of()),
                        field.column(),
                        match,
                        among);
    }

    /** A column whose values many clients share: of few clients it is read, unless the values' sets are there. */
    private RoaringBitmap shared(ClientField field, Predicate<String> match, @Nullable RoaringBitmap among) {
        var column = Column.of(field);
        if (ClientSets.isFew(among) && !values.follow(column)) {
            var filled = new Source(column.table(), column.id(), column.value() + " is not null", Map.of());
            return sets.of(filled, column.value(), match, among);
        }
        return values.of(column, match, among);
    }

    private RoaringBitmap several(Attribute question, @Nullable RoaringBitmap among) {
        return switch (question.field()) {
            case INDUSTRY -> shared(ClientField.INDUSTRY, new TextMatch(question.operator(), question.values()), among);
            case CONSENT -> shared(ClientField.CONSENT, question.values()::contains, among);
            default -> ofManagers(question, among);
        };
    }

    private RoaringBitmap ofManagers(Attribute question, @Nullable RoaringBitmap among) {
        var match = new TextMatch(question.operator(), question.values());
        var ids = managers.all().stream()
                .filter(manager -> match.test(manager.name())
                        || (isSame(question.operator()) && hasExternalId(manager, question.values())))
                .map(manager -> String.valueOf(manager.id()))
                .collect(Collectors.toSet());
        return shared(ClientField.MANAGER, ids::contains, among);
    }

    private static boolean hasExternalId(Manager manager, List<String> values) {
        return manager.externalId() != null && values.contains(manager.externalId());
    }

    private static boolean isNamed(Manager manager, String value) {
        return NameKey.of(manager.name()).equals(NameKey.of(value)) || value.equals(manager.externalId());
    }

    private static boolean isSame(Operator operator) {
        return operator == Operator.EQ || operator == Operator.IN;
    }
}
