package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Literal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Days of the calendar. */
public final class DateValue implements ValueType {

    @Override
    public FilterDescription.FilterType filterType() {
        return FilterDescription.FilterType.DATE;
    }

    @Override
    public Set<Operator> operators() {
        return ORDERED;
    }

    @Override
    public String canonical(Literal literal) {
        return date(literal).toString();
    }

    @Override
    public Literal literal(String canonical, Language language) {
        return Literal.date(canonical);
    }

    @Override
    public String said(String canonical, Speech speech) {
        return speech.date(LocalDate.parse(canonical));
    }

    @Override
    public int compare(String one, String other) {
        return one.compareTo(other);
    }

    @Override
    public boolean inTime() {
        return true;
    }

    /** The day; refuses what is none. */
    public static LocalDate date(Literal literal) {
        return parsed(literal.text())
                .orElseThrow(() -> WrongValue.of(literal, "a date of the calendar, such as 2026-01-31"));
    }

    static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(date -> !date.isBefore(Period.EARLIEST) && !date.isAfter(Period.LATEST));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
