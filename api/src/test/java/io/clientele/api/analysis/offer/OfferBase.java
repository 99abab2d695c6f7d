package io.clientele.api.analysis.offer;

import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Period;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.Products;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A hundred and sixty clients and three years of documents with discounts; every fourth product has no list price. */
final class OfferBase {

    static final String SOURCE = "offer";
    static final Period YEAR = new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1));
    static final int GOODS = 12;

    private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
    private static final int BUYERS = 160;
    private static final int DOCUMENTS = 2_400;

    record Buyer(String key, String region, @Nullable String industry, String manager, boolean active) {}

    /** @param discount null when it is not told */
    record Line(
            int product,
            int quantity,
            BigDecimal amount,
            @Nullable BigDecimal discount) {}

    record Document(int number, Buyer buyer, LocalDate day, boolean isReturn, List<Line> lines) {}

    private final Random random;
    private final List<Buyer> buyers;
    private final List<Document> documents;

    OfferBase(long seed) {
        random = new Random(seed);
        buyers = IntStream.range(0, BUYERS).mapToObj(this::buyer).toList();
        documents = IntStream.range(0, DOCUMENTS).mapToObj(this::document).toList();
    }

    void into(Clients clients, Products products, Sales sales, Interactions interactions) {
        clients.upsert(
                SOURCE, buyers.stream().map(OfferBase::card).map(Card::card).toList());
        products.upsert(
                SOURCE,
                IntStream.range(0, GOODS)
                        .mapToObj(number -> SaleTestData.card("p" + number, fields(number)))
                        .toList());
        sell(sales, documents.subList(0, DOCUMENTS / 2));
        sell(sales, documents.subList(DOCUMENTS / 2, DOCUMENTS));
        interactions.upsert(
                SOURCE,
                IntStream.range(0, 200)
                        .mapToObj(number -> InteractionTestData.interaction("i" + number)
                                .with(buyers.get(random.nextInt(BUYERS)).key())
                                .through(number % 3 == 0 ? "Mail" : "Phone")
                                .on(LocalDate.of(2025, 11, 1).plusDays(random.nextInt(360)))
                                .row())
                        .toList());
    }

    private static void sell(Sales sales, List<Document> documents) {
        var outcome = sales.upsert(
                SOURCE,
                documents.stream().flatMap(document -> rows(document).stream()).toList(),
                SaleTestData.STRICT);
        if (!outcome.rejected().isEmpty()) {
            throw new IllegalStateException(outcome.rejected().toString());
        }
    }

    List<Buyer> buyers(Predicate<Buyer> condition) {
        return buyers.stream().filter(Buyer::active).filter(condition).toList();
    }

    List<Document> documents(Period period, Predicate<Buyer> whose) {
        return documents.stream()
                .filter(document -> period.contains(document.day()))
                .filter(document -> document.buyer().active() && whose.test(document.buyer()))
                .toList();
    }

    static String name(int product) {
        return "Good %02d".formatted(product);
    }

    static @Nullable BigDecimal price(int product) {
        return product % 4 == 3 ? null : BigDecimal.valueOf(10 + 7L * product);
    }

    private Buyer buyer(int number) {
        return new Buyer(
                "o%03d".formatted(number),
                List.of("North", "South", "East").get(random.nextInt(3)),
                random.nextInt(4) == 0 ? null : List.of("Wood", "Metal", "Food").get(random.nextInt(3)),
                number % 3 == 0 ? "Bob" : "Ann",
                number % 19 != 7);
    }

    private Document document(int number) {
        var buyer = buyers.get(random.nextInt(BUYERS));
        var back = random.nextInt(9) == 0;
        var lines = new ArrayList<Line>();
        for (var line = 0; line <= random.nextInt(4); line++) {
            lines.add(line(buyer, back));
        }
        return new Document(number, buyer, FIRST.plusDays(random.nextInt(1_175)), back, List.copyOf(lines));
    }

    /** The north takes products of low numbers. */
    private Line line(Buyer buyer, boolean back) {
        var any = random.nextInt(GOODS);
        var product = buyer.region().equals("North") ? Math.min(any, random.nextInt(GOODS)) : any;
        var quantity = 1 + random.nextInt(5);
        var amount = BigDecimal.valueOf(random.nextLong(50_000, 3_000_000), 4);
        var discount = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(random.nextLong(1, 500_000), 4);
        };
        return new Line(product, back ? -quantity : quantity, back ? amount.negate() : amount, back ? null : discount);
    }

    private static Card card(Buyer buyer) {
        var card = Card.of(buyer.key())
                .with(ClientField.REGION, buyer.region())
                .with(ClientField.MANAGER, buyer.manager())
                .with(ClientField.ACTIVE, String.valueOf(buyer.active()));
        return buyer.industry() == null ? card : card.with(ClientField.INDUSTRY, buyer.industry());
    }

    private static Map<ProductField, String> fields(int number) {
        var fields = new HashMap<ProductField, String>();
        fields.put(ProductField.NAME, name(number));
        var price = price(number);
        if (price != null) {
            fields.put(ProductField.PRICE, price.toPlainString());
        }
        return fields;
    }

    private static List<SaleRow> rows(Document document) {
        return IntStream.range(0, document.lines().size())
                .mapToObj(
                        at -> row(document, String.valueOf(at), document.lines().get(at)))
                .toList();
    }

    private static SaleRow row(Document document, String key, Line line) {
        return new SaleRow(
                "d" + document.number(),
                key,
                document.day().atTime(12, 0),
                document.buyer().key(),
                "p" + line.product(),
                BigDecimal.valueOf(line.quantity()),
                line.amount(),
                null,
                null,
                null,
                line.discount(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }
}
