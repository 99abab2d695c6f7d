package io.clientele.api.sale.classification;

import io.clientele.api.sale.SheetTestData.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Documents of two years that often agree in client, day and amount. */
public final class RandomSales {

    /** The first day on which anything is sold. */
    public static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static final int DAYS = 730;

    private RandomSales() {}

    /** @param unit what amounts are multiples of */
    public static List<Document> documents(Random random, int clients, int count, long unit) {
        return IntStream.range(0, count)
                .mapToObj(number -> document(random, clients, unit))
                .toList();
    }

    private static Document document(Random random, int clients, long unit) {
        var isReturn = random.nextInt(6) == 0;
        var amount = (isReturn ? -1 : 1) * random.nextLong(1, 5) * unit;
        return new Document(
                random.nextInt(clients),
                FIRST.plusDays(random.nextInt(DAYS)),
                amount,
                amount / 6,
                amount / 4 * random.nextInt(1, 4),
                amount / 2,
                isReturn);
    }
}
