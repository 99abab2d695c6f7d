package io.clientele.api.sale;

import io.clientele.api.sale.SheetTestData.Document;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;

/** Sale columns of three years, a little under three documents a client; one in twenty is a return. */
public final class MadeSheet {

    public static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static final int DAYS = 3 * 365;
    private static final double DOCUMENTS = 2.86;

    private MadeSheet() {}

    public static Sheet of(int clients) {
        var random = new Random(1);
        return SheetTestData.sheet(Stream.generate(() -> document(random, clients)).limit((long) (clients * DOCUMENTS)));
    }

    /** Some clients buy far more often than others. */
    private static Document document(Random random, int clients) {
        var client = 1 + (int) (clients * Math.pow(random.nextDouble(), 1.3));
        var sign = random.nextInt(20) == 0 ? -1 : 1;
        var amount = sign * (long) Math.exp(17 + 1.5 * random.nextGaussian());
        var day = TODAY.minusDays(DAYS).plusDays(random.nextInt(DAYS));
        return new Document(client, day, amount, amount / 6, amount / 2, sign * 10_000L, sign < 0);
    }
}
