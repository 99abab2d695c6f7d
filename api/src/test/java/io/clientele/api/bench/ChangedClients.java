package io.clientele.api.bench;

import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.JdbcTemplate;

/** A thousand clients at a time buy once more, and some of them move to another region; in all bases alike. */
final class ChangedClients {

    static final int AT_ONCE = 1_000;

    private static final int MOVING = 300;
    private static final LocalDate DAY = Facts.TODAY.minusDays(1);

    private final Bases bases;
    private final Draw draw = new Draw("later");
    private long document = 1_000_000_000;

    ChangedClients(Bases bases) {
        this.bases = bases;
    }

    void make() throws SQLException {
        var changed = some(draw, bases.facts());
        var statements = new ArrayList<String>();
        statements.add("delete from bench_changed");
        changed.forEach((int client) -> statements.add("insert into bench_changed values (%d)".formatted(client)));
        apply(statements);
        move(changed);
        buy(changed);
    }

    static RoaringBitmap some(Draw draw, Facts facts) {
        var some = new RoaringBitmap();
        while (some.getCardinality() < Math.min(AT_ONCE, facts.clients() / 4)) {
            some.add(draw.scattered(facts.clients()));
        }
        return some;
    }

    private void move(RoaringBitmap changed) throws SQLException {
        var statements = new ArrayList<String>();
        var moving = changed.limit(MOVING);
        moving.forEach((int client) -> {
            var region = Facts.region(1 + draw.below(Facts.REGIONS));
            statements.add("update client set region = '%s' where id = %d".formatted(region, client));
            statements.add("update bench_attribute set region = '%s' where client_id = %d".formatted(region, client));
        });
        write(Room.CLIENT, statements, change -> moving.forEach((int client) -> change.touch(client)));
    }

    private void buy(RoaringBitmap changed) throws SQLException {
        var statements = new ArrayList<String>();
        changed.forEach((int client) -> statements.addAll(purchase(client)));
        write(Room.SALE, statements, change -> changed.forEach((int client) -> change.touch(client, DAY)));
    }

    /** The product's own columns stand in braces: DuckDB's table has none of them. */
    private List<String> purchase(int client) {
        var id = document++;
        var amount = draw.between(100, 5_000);
        var product = 1 + draw.skewed(bases.facts().products());
        return List.of("""
            insert into sale (id, {source,} document, sold_at, sold_on, client_id, {currency, rate,} amount, vat_amount, cost,
                quantity, line_count, is_return)
            values (%d, {'bench',} 'D%1$d', '%s 12:00:00', '%2$s', %d, {'RUB', 1,} %d, 0, 0, 1, 1, false)\
            """.formatted(id, DAY, client, amount), """
                    insert into sale_line (sale_id, line, product_id, sold_on, client_id, is_return, quantity, amount, vat_amount, cost)
                    values (%d, '1', %d, '%s', %d, false, 1, %d, 0, 0)\
                    """.formatted(id, product, DAY, client, amount));
    }

    /** As a writer of the room does it, and in DuckDB. */
    private void write(Room room, List<String> statements, Consumer<Change> touching) throws SQLException {
        var jdbc = bases.product().get(JdbcTemplate.class);
        bases.product().get(Changes.class).write(room, change -> {
            statements.forEach(sql -> jdbc.execute(sql.replaceAll("[{}]", "")));
            touching.accept(change);
            return true;
        });
        bases.duck()
                .transaction(statements.stream()
                        .map(sql -> sql.replaceAll("\\{[^}]*\\}", ""))
                        .toList());
    }

    private void apply(List<String> statements) throws SQLException {
        bases.maria().transaction(statements);
        bases.duck().transaction(statements);
    }
}
