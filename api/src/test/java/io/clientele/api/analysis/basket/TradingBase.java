package io.clientele.api.analysis.basket;

import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Forty clients and twelve products in groups within groups; six hundred documents, some of which take back what others sold. */
final class TradingBase {

    static final String SOURCE = "trade";
    static final Period YEAR = new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1));
    static final List<String> PATHS =
            List.of("Tools", "Tools/Drills", "Tools/Drills/Big", "Tools/Saws", "Bits", "Glue");

    private static final int BUYERS = 40;
    private static final int DOCUMENTS = 600;
    private static final int GOODS = 12;

    record Buyer(String key, Set<String> managers, boolean anonymous, boolean active, String region) {

        boolean inUniverse() {
            return active && !anonymous;
        }
    }

    record Line(int product, int quantity) {}

    record Document(int number, @Nullable Buyer buyer, LocalDate day, boolean isReturn, List<Line> lines) {}

    private final Random random;
    private final List<Buyer> buyers;
    private final List<Document> documents;

    TradingBase(long seed) {
        random = new Random(seed);
        buyers = IntStream.range(0, BUYERS).mapToObj(this::buyer).toList();
        documents = IntStream.range(0, DOCUMENTS).mapToObj(this::document).toList();
    }

    TradingBase into(Clients clients, Products products, Sales sales) {
        clients.upsert(
                SOURCE,
                buyers.stream()
                        .map(buyer -> Card.of(buyer.key())
                                .with(ClientField.REGION, buyer.region())
                                .with(ClientField.MANAGER, buyer.managers().toArray(String[]::new))
                                .with(ClientField.ACTIVE, String.valueOf(buyer.active()))
                                .with(ClientField.ANONYMOUS, String.valueOf(buyer.anonymous()))
                                .card())
                        .toList());
        products.upsert(
                SOURCE,
                IntStream.range(0, GOODS)
                        .mapToObj(number -> SaleTestData.product("p" + number, name(number), path(number)))
                        .toList());
        var outcome = sales.upsert(
                SOURCE,
                documents.stream().flatMap(document -> rows(document).stream()).toList(),
                SaleTestData.STRICT);
        if (!outcome.rejected().isEmpty()) {
            throw new IllegalStateException(outcome.rejected().toString());
        }
        return this;
    }

    /** Those of clients of whom the condition holds. */
    List<Document> documents(Period period, Predicate<Buyer> whose) {
        return documents.stream()
                .filter(document -> period.contains(document.day()))
                .filter(document -> document.buyer() != null && whose.test(document.buyer()))
                .toList();
    }

    static String name(int product) {
        return "Good " + product;
    }

    static String path(int product) {
        return PATHS.get(product % PATHS.size());
    }

    private Buyer buyer(int number) {
        return new Buyer(
                "t%02d".formatted(number),
                number % 10 == 3 ? Set.of("Ann", "Bob") : Set.of(number % 3 == 0 ? "Ann" : "Bob"),
                number == 0,
                number % 11 != 5,
                number % 2 == 0 ? "North" : "South");
    }

    private Document document(int number) {
        var back = random.nextInt(5) == 0;
        var lines = new ArrayList<Line>();
        for (var line = 0; line <= random.nextInt(5); line++) {
            var lowers = back || (line > 0 && random.nextInt(6) == 0);
            var quantity = 1 + random.nextInt(4);
            lines.add(new Line(Math.min(random.nextInt(GOODS), random.nextInt(GOODS)), lowers ? -quantity : quantity));
        }
        return new Document(
                number,
                random.nextInt(12) == 0 ? null : buyers.get(random.nextInt(BUYERS - 3)),
                LocalDate.of(2025, 10, 1).plusDays(random.nextInt(410)),
                back,
                List.copyOf(lines));
    }

    private static List<SaleRow> rows(Document document) {
        return IntStream.range(0, document.lines().size())
                .mapToObj(at -> {
                    var line = document.lines().get(at);
                    return SaleTestData.sale("d" + document.number(), String.valueOf(at))
                            .on(document.day())
                            .to(
                                    document.buyer() == null
                                            ? null
                                            : document.buyer().key())
                            .of("p" + line.product())
                            .quantity(String.valueOf(line.quantity()))
                            .amount(String.valueOf(line.quantity() * (10 + line.product())))
                            .row();
                })
                .toList();
    }
}
