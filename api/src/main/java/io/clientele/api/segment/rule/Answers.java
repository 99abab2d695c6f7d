package io.clientele.api.segment.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.client.ClientQuestions;
import io.clientele.api.client.property.PropertyQuestions;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.PurchaseQuestions;
import java.time.LocalDate;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers rules from the rooms that own the facts, in the snapshot of this thread. The answer to a criterion is kept for the
 * versions of the data it was given on and shared by every rule that asks it again; it knows nothing of who asks.
 */
@Component
public class Answers implements Leaves {

    private static final long CACHE_BYTES = 64L << 20;

    private record Key(Criterion criterion, LocalDate businessDate, long clients, long sales) {}

    private final ClientQuestions clients;
    private final PropertyQuestions properties;
    private final PurchaseQuestions purchases;
    private final ObjectProvider<Members> members;
    private final Snapshots snapshots;
    private final Cache<Key, RoaringBitmap> known = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .<Key, RoaringBitmap>weigher((key, bitmap) -> 256 + bitmap.getSizeInBytes())
            .build();

    Answers(
            ClientQuestions clients,
            PropertyQuestions properties,
            PurchaseQuestions purchases,
            ObjectProvider<Members> members,
            Snapshots snapshots) {
        this.clients = clients;
        this.properties = properties;
        this.purchases = purchases;
        this.members = members;
        this.snapshots = snapshots;
    }

    /** The clients of the universe for whom the rule holds; a set of its own. */
    public RoaringBitmap clientsWho(Rule rule, RoaringBitmap universe) {
        return new RuleEvaluation(this, snapshots.current().businessDate(), universe).clients(rule);
    }

    /** What a criterion names that is not there, such as an unknown product: all of it. */
    public List<Problem> check(Criterion criterion) {
        return switch (criterion) {
            case HasAttribute(var question) -> clients.check(question);
            case HasCategory(var question) -> clients.check(question);
            case HasProperty(var question) -> properties.check(question);
            case Purchased(var question) -> purchases.check(question);
            case RegisteredWithin(var question) -> clients.check(question);
            case MemberOf _ -> List.of();
        };
    }

    @Override
    public RoaringBitmap clientsWho(Criterion criterion, LocalDate businessDate) {
        if (criterion instanceof MemberOf(var segment)) {
            return members.getObject().of(segment);
        }
        var key = key(criterion, businessDate);
        var answer = known.getIfPresent(key);
        if (answer == null) {
            answer = ask(criterion, businessDate);
            known.put(key, answer);
        }
        return answer;
    }

    private Key key(Criterion criterion, LocalDate businessDate) {
        var asOf = snapshots.current();
        var ofSales = criterion instanceof Purchased;
        return new Key(criterion, businessDate, asOf.version(Room.CLIENT), ofSales ? asOf.version(Room.SALE) : 0);
    }

    private RoaringBitmap ask(Criterion criterion, LocalDate businessDate) {
        return switch (criterion) {
            case HasAttribute(var question) -> clients.clientsWho(question, businessDate, null);
            case HasCategory(var question) -> clients.clientsWho(question, businessDate, null);
            case HasProperty(var question) -> properties.clientsWho(question, businessDate, null);
            case Purchased(var question) -> purchases.clientsWho(question, businessDate, null);
            case RegisteredWithin(var question) -> clients.clientsWho(question, businessDate, null);
            case MemberOf(var segment) -> members.getObject().of(segment);
        };
    }
}
