package io.clientele.api.bench;

import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.segment.rule.Rule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has been owing more than so much for more than a month, cold, and once more after a thousand clients got invoices. */
final class DebtTasks {

    private static final int DAYS = 30;
    private static final String BEST = """
        select client_id from bench_open where due_on < date '%s' group by client_id having sum(remaining) > 1000\
        """.formatted(Facts.TODAY.minusDays(DAYS));
    private static final String NAIVE = """
        select r.client_id from receivable r left join (
            select document, sum(amount) paid from payment where paid_on <= date '%s' group by document) p
        on p.document = r.document where r.issued_on <= date '%1$s' and r.due_on < date '%s' group by r.client_id
        having sum(r.amount - coalesce(p.paid, 0)) > 1000\
        """.formatted(Facts.TODAY, Facts.TODAY.minusDays(DAYS));

    private final Bases bases;
    private final Draw draw = new Draw("invoices");
    private int invoice = 1_000_000_000;

    DebtTasks(Bases bases) {
        this.bases = bases;
    }

    /** What is kept of the invoices is in memory, as sales are; the answer is not. */
    Task cold() {
        bases.product().clientsWho(rule());
        return task("overdue-cold", bases.cold(rule()));
    }

    Task patched() {
        var rule = rule();
        return task(
                        "overdue-patched",
                        Contender.of("rule", () -> bases.product().clientsWho(rule)))
                .changing(this::invoices);
    }

    private Task task(String name, Contender ours) {
        return Task.of(
                name,
                ours,
                List.of(bases.maria("what is left, kept apart", BEST)),
                List.of(bases.maria("invoices less payments", NAIVE)),
                List.of(bases.duck("what is left, kept apart", BEST), bases.duck("invoices less payments", NAIVE)));
    }

    private static Rule rule() {
        return Product.rule("owes(overdue_days > %d, overdue_amount > 1000)".formatted(DAYS));
    }

    private void invoices() throws SQLException {
        var clients = ChangedClients.some(draw, bases.facts());
        var ours = new ArrayList<String>();
        var theirs = new ArrayList<String>();
        clients.forEach((int client) -> add(client, ours, theirs));
        write(clients, ours);
        bases.duck().transaction(theirs);
    }

    private void add(int client, List<String> ours, List<String> theirs) {
        var id = invoice++;
        var amount = draw.between(100, 5_000);
        var issued = Facts.TODAY.minusDays(90);
        var due = Facts.TODAY.minusDays(60);
        var open = "insert into bench_open values (%d, %d, '%s', %d)".formatted(id, client, due, amount);
        ours.add(open);
        theirs.add(open);
        ours.add("""
            insert into receivable (id, source, document, client_id, issued_on, due_on, amount, currency, rate)
            values (%d, 'bench', 'L%1$d', %d, '%s', '%s', %d, 'RUB', 1)\
            """.formatted(id, client, issued, due, amount));
        theirs.add("insert into receivable values (%d, 'L%1$d', %d, '%s', '%s', %d)"
                .formatted(id, client, issued, due, amount));
    }

    private void write(RoaringBitmap clients, List<String> statements) {
        var jdbc = bases.product().get(JdbcTemplate.class);
        bases.product().get(Changes.class).write(Room.RECEIVABLE, change -> {
            statements.forEach(jdbc::execute);
            clients.forEach((int client) -> change.touch(client));
            return true;
        });
    }
}
