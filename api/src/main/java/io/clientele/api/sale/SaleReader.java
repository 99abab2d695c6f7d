package io.clientele.api.sale;

import io.clientele.api.firm.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads months of sale documents from the snapshot of the thread. */
@Component
class SaleReader {

    private static final String SALES = """
            select client_id, to_days(sold_on) - 719528, channel, coalesce(manager_id, 0), is_return,
                cast(amount * 10000 as signed), cast(vat_amount * 10000 as signed), cast(cost * 10000 as signed),
                cast(quantity * 10000 as signed)
            from sale""";

    private final JdbcClient jdbc;
    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private final List<String> channels = new ArrayList<>();

    SaleReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Collection<SaleMonth> all() {
        return made(gathered(jdbc.sql(SALES)));
    }

    /** What was bought on these days; months without sales on them are absent. */
    Map<YearMonth, MonthRows> within(Period days) {
        return gathered(jdbc.sql(SALES + " where sold_on >= ? and sold_on < ?").params(days.from(), days.to()));
    }

    /** What these clients bought on these days; nobody's are theirs who have the number 0. */
    Map<YearMonth, MonthRows> of(RoaringBitmap clients, Period days) {
        return gathered(jdbc.sql(SALES + " where client_id in (:clients) and sold_on >= :from and sold_on < :to")
                .param("clients", clients)
                .param("from", days.from())
                .param("to", days.to()));
    }

    /** By code less one; codes once given out stay. */
    List<String> channels() {
        synchronized (channels) {
            return List.copyOf(channels);
        }
    }

    /** The code of a channel; one never seen before gets the next. */
    int code(String channel) {
        return codes.computeIfAbsent(channel, unseen -> {
            synchronized (channels) {
                channels.add(unseen);
                return channels.size();
            }
        });
    }

    /** The months of what was gathered, of which each goes as soon as its month is made. */
    static Collection<SaleMonth> made(Map<YearMonth, MonthRows> gathered) {
        var months = new ArrayList<SaleMonth>();
        for (var rows = gathered.values().iterator(); rows.hasNext(); ) {
            months.add(rows.next().sorted());
            rows.remove();
        }
        return months;
    }

    /** Row by row as the server sends them: the server gathers nothing. */
    private Map<YearMonth, MonthRows> gathered(JdbcClient.StatementSpec statement) {
        var months = new Months();
        statement.withFetchSize(Integer.MIN_VALUE).query(months::add);
        return months.byMonth;
    }

    private final class Months {

        private final Map<YearMonth, MonthRows> byMonth = new HashMap<>();
        private final Map<Integer, MonthRows> byDay = new HashMap<>();

        private void add(ResultSet row) throws SQLException {
            var day = row.getInt(2);
            var channel = row.getString(3);
            var rows = byDay.computeIfAbsent(day, this::month);
            rows.add(row.getInt(1), day, channel == null ? 0 : code(channel), row.getInt(4), row.getBoolean(5));
            rows.totals(row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9));
        }

        private MonthRows month(int day) {
            return byMonth.computeIfAbsent(YearMonth.from(LocalDate.ofEpochDay(day)), MonthRows::new);
        }
    }
}
