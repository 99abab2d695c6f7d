package io.clientele.api.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A row of one of the files; asking for a column that is not there fails. */
record DemoRow(Map<String, String> cells) {

    Set<String> columns() {
        return cells.keySet();
    }

    String text(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    boolean has(String column, String value) {
        return text(column).equals(value);
    }

    boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    List<String> values(String column) {
        return List.of(text(column).split(";", -1));
    }

    BigDecimal number(String column) {
        return new BigDecimal(text(column));
    }

    /** The day of a date or of a moment. */
    LocalDate day(String column) {
        return LocalDate.parse(text(column).substring(0, 10));
    }

    LocalDate registeredOn() {
        return LocalDate.parse(text("registered_at"));
    }

    LocalDate soldOn() {
        return LocalDate.parse(text("sold_at").substring(0, 10));
    }

    boolean soldWithin(LocalDate from, LocalDate to) {
        return !soldOn().isBefore(from) && soldOn().isBefore(to);
    }

    boolean isReturn() {
        return !isEmpty("return_of");
    }
}
