package io.clientele.api.sale.classification;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.Universe;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random sales before each test, and how answers are held against the definitions of {@link ClassificationOracle}. */
abstract class ClassifiedClients {

    static final LocalDate TODAY = SettableClock.TODAY;
    private static final int CLIENTS = 60;
    static final int ROUNDS = 60;
    private static final Map<Integer, ClientField> SPECIAL =
            Map.of(5, ClientField.ACTIVE, 6, ClientField.ACTIVE, 7, ClientField.ANONYMOUS, 55, ClientField.ACTIVE);

    @Autowired
    Sales sales;

    @Autowired
    Clients clients;

    @Autowired
    Universe universe;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    final Random random = new Random(23);
    private final Map<String, Integer> ids = new HashMap<>();
    ClassificationOracle oracle = new ClassificationOracle(List.of());
    List<Integer> named = List.of();
    List<Integer> active = List.of();

    /** Clients with few sales each; of some nobody is to hear, one has gone, and those from 50 on bought nothing. */
    @BeforeEach
    void fill() {
        SaleTestData.clear(jdbc);
        clients.upsert("file", IntStream.range(1, CLIENTS).mapToObj(this::card).toList());
        jdbc.sql("select external_id, id from client").query(row -> {
            ids.put(row.getString(1), row.getInt(2));
        });
        var documents = RandomSales.documents(random, 50, 300, 80_000);
        var rows = new ArrayList<SaleRow>();
        documents.forEach(document -> rows.add(row(document, rows.size())));
        assertThat(sales.upsert("file", rows, CREATING).rejected()).isEmpty();
        jdbc.sql("update client set archived = external_id = 'C8', erased = external_id = 'C9'")
                .update();
        jdbc.sql("update data_version set version = version + 2").update();
        oracle = new ClassificationOracle(documents.stream().map(this::known).toList());
        named = ids(snapshots.read(universe::withInactive));
        active = ids(snapshots.read(universe::all));
        assertThat(named).hasSize(CLIENTS - 4);
        assertThat(active).hasSize(CLIENTS - 7);
    }

    interface Answer<Q> {
        RoaringBitmap clientsWho(Q question, LocalDate businessDate, @Nullable RoaringBitmap among);
    }

    /** Everyone, a few and one are asked about; ids of nobody do no harm. */
    <Q> void agrees(Q question, Answer<Q> answer, List<Integer> population, IntPredicate expected) {
        var few = RoaringBitmap.bitmapOf(random.ints(12, 0, CLIENTS * 2).toArray());
        var one = RoaringBitmap.bitmapOf(client());
        for (var among : new RoaringBitmap[] {null, few, one, new RoaringBitmap()}) {
            var holding = population.stream()
                    .filter(client -> among == null || among.contains(client))
                    .filter(expected::test)
                    .toList();
            assertThat(ids(snapshots.read(() -> answer.clientsWho(question, TODAY, among))))
                    .as("%s among %s", question, among)
                    .isEqualTo(holding);
        }
    }

    void observes(IntFunction<List<Observed>> observed, IntFunction<List<Observed>> expected) {
        var client = client();
        assertThat(snapshots.read(() -> observed.apply(client)))
                .as("client %s", client)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected.apply(client));
    }

    private int client() {
        return Objects.requireNonNull(ids.get("C" + random.nextInt(1, CLIENTS)));
    }

    PeriodChoice period() {
        return switch (random.nextInt(4)) {
            case 0 -> new PeriodChoice.Last(random.nextInt(1, 18), CalendarUnit.MONTH, random.nextBoolean());
            case 1 -> new PeriodChoice.Previous(CalendarUnit.YEAR);
            case 2 -> new PeriodChoice.Current(CalendarUnit.YEAR);
            default -> {
                var from = RandomSales.FIRST.plusDays(random.nextInt(600));
                yield new PeriodChoice.Between(from, from.plusDays(random.nextInt(1, 400)));
            }
        };
    }

    Metric metric() {
        return any(Metric.values());
    }

    <T> T any(T[] choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }

    Comparison comparison(int from, int to) {
        var operator = List.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.EQ, Operator.NE)
                .get(random.nextInt(6));
        return new Comparison(operator, BigDecimal.valueOf(random.nextInt(from, to)));
    }

    <C extends Enum<C>> Set<C> some(Class<C> classes) {
        var some = EnumSet.allOf(classes);
        some.removeIf(each -> random.nextBoolean());
        return some;
    }

    private static List<Integer> ids(RoaringBitmap clients) {
        return clients.stream().boxed().toList();
    }

    /** The same with the id that the base gave the client. */
    private Document known(Document document) {
        return new Document(
                ids.getOrDefault("C" + document.client(), 0),
                document.day(),
                document.amount(),
                document.vat(),
                document.cost(),
                document.quantity(),
                document.isReturn());
    }

    private static SaleRow row(Document document, int number) {
        return sale("D" + number, "1")
                .to(document.client() == 0 ? null : "C" + document.client())
                .on(document.day())
                .amount(Money.decimal(document.amount()).toPlainString())
                .vat(Money.decimal(document.vat()).toPlainString())
                .cost(Money.decimal(document.cost()).toPlainString())
                .quantity(Money.decimal(document.quantity()).toPlainString())
                .row();
    }

    private ClientCard card(int number) {
        var fields = new HashMap<ClientField, List<String>>();
        fields.put(ClientField.NAME, List.of("C" + number));
        var special = SPECIAL.get(number);
        if (special != null) {
            fields.put(special, List.of(String.valueOf(special == ClientField.ANONYMOUS)));
        }
        return new ClientCard("C" + number, fields, null, Map.of(), Map.of(), Map.of());
    }
}
