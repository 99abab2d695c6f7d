package io.clientele.api.receivable.snapshot;

import io.clientele.api.database.bulk.TableColumns;
import io.clientele.api.database.bulk.TableRows;
import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest snapshot of each client, by source. */
@Component
class DebtStates {

    private static final String PARTS =
            Arrays.stream(DebtPart.values()).map(DebtPart::column).collect(Collectors.joining(", "));
    private static final TableColumns TABLE =
            TableColumns.of("debt_snapshot", "source, client", "snapshot_on, advance, " + PARTS);

    private final TableRows rows;
    private final JdbcClient jdbc;

    DebtStates(TableRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Those of these clients that have one. */
    Map<String, DebtState> of(String source, Collection<String> clients) {
        var states = new HashMap<String, DebtState>();
        jdbc.sql("select client, snapshot_on, advance, " + PARTS
                        + " from debt_snapshot where source = :source and client in (:clients)")
                .param("source", source)
                .param("clients", clients)
                .query(row -> {
                    states.put(row.getString(1), state(row));
                });
        return states;
    }

    /** Those in which something is open and that are not newer than that day. */
    List<DebtState> open(String source, LocalDate upTo) {
        return jdbc
                .sql("select client, snapshot_on, advance, " + PARTS
                        + " from debt_snapshot where source = ? and snapshot_on <= ? order by client")
                .params(source, upTo)
                .query((row, number) -> state(row))
                .list()
                .stream()
                .filter(DebtState::isOpen)
                .toList();
    }

    void write(String source, Collection<DebtState> states) {
        rows.put(TABLE, List.copyOf(states), state -> values(source, state));
    }

    private static @Nullable Object[] values(String source, DebtState state) {
        return Stream.concat(
                        Stream.of(source, state.client(), state.snapshotOn(), state.advance()),
                        Arrays.stream(DebtPart.values()).map(state::part))
                .toArray();
    }

    private static DebtState state(ResultSet row) throws SQLException {
        var parts = new EnumMap<DebtPart, BigDecimal>(DebtPart.class);
        for (var part : DebtPart.values()) {
            var amount = row.getBigDecimal(part.column());
            if (amount.signum() != 0) {
                parts.put(part, amount.setScale(Money.SCALE));
            }
        }
        return new DebtState(row.getString(1), row.getObject(2, LocalDate.class), parts, row.getBigDecimal(3));
    }
}
