package io.clientele.api.segment;

import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sixty clients, one of them anonymous and some inactive, five hundred documents with returns and without clients, and six
 * segments over them; the same in plain Java, to compute every figure by its definition.
 */
public final class RandomBase {

    public static final String SOURCE = "random";
    public static final Period PERIOD = new Period(LocalDate.of(2025, 12, 10), LocalDate.of(2026, 10, 21));

    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final Period HALF_YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));
    private static final List<String> REGIONS = List.of("North", "South", "East");
    private static final List<String> PRODUCTS = List.of("Drill", "Bit", "Saw");
    private static final int BUYERS = 60;
    private static final int DOCUMENTS = 500;

    public record Buyer(String externalId, String region, Set<String> managers, boolean active, boolean anonymous) {

        public boolean inUniverse() {
            return active && !anonymous;
        }

        public String name() {
            return "Client " + externalId;
        }
    }

    /** Money and quantity in ten-thousandths. */
    public record Line(String product, long quantity, long amount, long vat, long cost) {}

    public record Document(String number, @Nullable Buyer buyer, LocalDate day, List<Line> lines) {

        public long sum(ToLongFunction<Line> figure) {
            return lines.stream().mapToLong(figure).sum();
        }

        public long margin() {
            return sum(Line::amount) - sum(Line::vat) - sum(Line::cost);
        }

        public boolean isReturn() {
            return lines.stream().allMatch(line -> line.amount() < 0);
        }
    }

    /** @param rule null for a list kept by hand */
    public record Sample(String name, @Nullable String rule, Set<Buyer> members) {}

    private final Random random;
    private final List<Buyer> buyers;
    private final List<Document> documents;
    private final List<Sample> samples;
    private Map<String, Integer> ids = Map.of();

    public RandomBase(long seed) {
        random = new Random(seed);
        buyers = IntStream.range(0, BUYERS).mapToObj(this::buyer).toList();
        documents = IntStream.range(0, DOCUMENTS).mapToObj(this::document).toList();
        samples = sampled();
    }

    /** Loads everything through the doors that imports use. */
    public RandomBase into(Clients clients, Products products, Sales sales) {
        clients.upsert(SOURCE, buyers.stream().map(RandomBase::card).toList());
        products.upsert(
                SOURCE,
                PRODUCTS.stream()
                        .map(name -> SaleTestData.product(name, name, name + "s"))
                        .toList());
        var outcome = sales.upsert(
                SOURCE,
                documents.stream().flatMap(document -> rows(document).stream()).toList(),
                SaleTestData.STRICT);
        if (!outcome.rejected().isEmpty()) {
            throw new IllegalStateException(outcome.rejected().toString());
        }
        ids = clients.idsOf(SOURCE, buyers.stream().map(Buyer::externalId).toList());
        return this;
    }

    /** Makes the six segments; their ids in the order of {@link #samples}. */
    public List<String> make(SegmentTestData segments) {
        return samples.stream()
                .map(sample -> sample.rule() == null
                        ? segments.list(
                                sample.name(),
                                sample.members().stream().map(this::id).toList())
                        : segments.dynamic(sample.name(), sample.rule()))
                .toList();
    }

    public List<Buyer> buyers() {
        return buyers;
    }

    public List<Sample> samples() {
        return samples;
    }

    public int id(Buyer buyer) {
        return Objects.requireNonNull(ids.get(buyer.externalId()));
    }

    public List<Document> documents(Period period) {
        return documents.stream()
                .filter(document -> period.contains(document.day()))
                .toList();
    }

    public Set<Buyer> who(Predicate<Buyer> condition) {
        return buyers.stream().filter(condition).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Sample> sampled() {
        return List.of(
                sample("North", "region = 'North'", buyer -> buyer.region().equals("North")),
                sample(
                        "Bits",
                        "bought(product: 'Bit', from: 2026-01-01, to: 2026-07-01, amount > 900)",
                        buyer -> amount(buyer, "Bit", HALF_YEAR) > 900 * 10_000L),
                list("Hand A", 25),
                sample(
                        "No saw lately",
                        "not bought(group: 'Saws', last: 90 days)",
                        buyer -> orders(buyer, "Saw", new Period(TODAY.minusDays(90), TODAY)) == 0),
                list("Hand B", 12),
                sample("Ann's", "manager = 'Ann'", buyer -> buyer.managers().contains("Ann")));
    }

    private Sample sample(String name, String rule, Predicate<Buyer> condition) {
        return new Sample(name, rule, who(condition.and(Buyer::inUniverse)));
    }

    private Sample list(String name, int size) {
        var universe = new ArrayList<>(who(Buyer::inUniverse));
        var members = new HashSet<Buyer>();
        while (members.size() < size) {
            members.add(universe.get(random.nextInt(universe.size())));
        }
        return new Sample(name, null, members);
    }

    private long amount(Buyer buyer, String product, Period period) {
        return documents(period).stream()
                .filter(document -> buyer.equals(document.buyer()))
                .mapToLong(document -> document.sum(line -> line.product().equals(product) ? line.amount() : 0))
                .sum();
    }

    private long orders(Buyer buyer, String product, Period period) {
        return documents(period).stream()
                .filter(document -> buyer.equals(document.buyer()) && !document.isReturn())
                .filter(document -> document.lines().stream()
                        .anyMatch(line -> line.product().equals(product)))
                .count();
    }

    private Buyer buyer(int number) {
        return new Buyer(
                "b%02d".formatted(number),
                REGIONS.get(random.nextInt(REGIONS.size())),
                number % 10 == 3 ? Set.of("Ann", "Bob") : Set.of(number % 3 == 0 ? "Ann" : "Bob"),
                number % 9 != 5,
                number == 0);
    }

    private Document document(int number) {
        var without = random.nextInt(12) == 0;
        var sign = random.nextInt(8) == 0 ? -1 : 1;
        return new Document(
                "d" + number,
                without ? null : buyers.get(random.nextInt(BUYERS - 5)),
                LocalDate.of(2025, 11, 1).plusDays(random.nextInt(385)),
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(line -> line(sign))
                        .toList());
    }

    private Line line(int sign) {
        var amount = random.nextLong(100_000, 20_000_000);
        return new Line(
                PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                sign * random.nextLong(1, 50_000),
                sign * amount,
                sign * (amount / 6),
                sign * random.nextLong(amount));
    }

    private static ClientCard card(Buyer buyer) {
        return Card.of(buyer.externalId())
                .with(ClientField.REGION, buyer.region())
                .with(ClientField.MANAGER, buyer.managers().toArray(String[]::new))
                .with(ClientField.ACTIVE, String.valueOf(buyer.active()))
                .with(ClientField.ANONYMOUS, String.valueOf(buyer.anonymous()))
                .card();
    }

    private static List<SaleRow> rows(Document document) {
        return IntStream.range(0, document.lines().size())
                .mapToObj(at -> row(document, at, document.lines().get(at)))
                .toList();
    }

    private static SaleRow row(Document document, int at, Line line) {
        return SaleTestData.sale(document.number(), String.valueOf(at + 1))
                .on(document.day())
                .to(document.buyer() == null ? null : document.buyer().externalId())
                .of(line.product())
                .quantity(decimal(line.quantity()))
                .amount(decimal(line.amount()))
                .vat(decimal(line.vat()))
                .cost(decimal(line.cost()))
                .row();
    }

    private static String decimal(long tenThousandths) {
        return Money.decimal(tenThousandths).toPlainString();
    }
}
