package io.clientele.api.segment.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.SheetTestData;
import io.clientele.api.sale.SheetTestData.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

/** Clients and documents of several blocks and portions against a plain sum client by client. */
class CombinationPassTests {

    private static final int CLIENTS = 300_000;
    private static final LocalDate FROM = LocalDate.parse("2026-01-10");
    private static final LocalDate TO = LocalDate.parse("2026-03-05");

    private record Sum(int clients, long revenue, long margin, long orders) {

        private Sum with(Sum other) {
            return new Sum(
                    clients + other.clients, revenue + other.revenue, margin + other.margin, orders + other.orders);
        }
    }

    @ParameterizedTest(name = "{0} segments")
    @ValueSource(ints = {1, 10, 11, 12, 64})
    void agreesWithAPlainSumClientByClient(int count) {
        var random = new Random(count);
        var segments = segments(random, count);
        var documents = documents(random);

        var tallies =
                CombinationPass.of(segments, SheetTestData.sheet(documents).months(new Period(FROM, TO)));

        var told = new TreeMap<Long, Sum>();
        tallies.all()
                .forEach((mask, tally) ->
                        told.put(mask, new Sum(tally.clients, tally.revenue, tally.margin, tally.orders)));
        assertThat(told).isEqualTo(plainly(segments, documents));
    }

    /** None reaches as far as the documents, the last is empty where there are several, and one is a range. */
    private static List<RoaringBitmap> segments(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> {
                    if (at == 1) {
                        return RoaringBitmap.bitmapOfRange(32_000, 140_000);
                    }
                    var size = at > 0 && at == count - 1 ? 0 : 20_000 / count + 10;
                    return RoaringBitmap.bitmapOf(
                            random.ints(size, 1, CLIENTS - 1_000).toArray());
                })
                .toList();
    }

    /** Some are without a client, on days outside the period, or returns. */
    private static List<Document> documents(Random random) {
        return IntStream.range(0, 40_000)
                .mapToObj(at -> {
                    var day = FROM.minusDays(10).plusDays(random.nextInt(75));
                    var amount = random.nextLong(-5_000, 20_000);
                    return new Document(random.nextInt(CLIENTS), day, amount, amount / 6, amount / 3, 1, amount < 0);
                })
                .toList();
    }

    private static Map<Long, Sum> plainly(List<RoaringBitmap> segments, List<Document> documents) {
        var masks = new long[CLIENTS];
        for (var client = 0; client < CLIENTS; client++) {
            for (var at = 0; at < segments.size(); at++) {
                masks[client] |= segments.get(at).contains(client) ? 1L << at : 0;
            }
        }
        var sum = new TreeMap<Long, Sum>();
        for (var mask : masks) {
            sum.merge(mask, new Sum(1, 0, 0, 0), Sum::with);
        }
        for (var document : documents) {
            if (!document.day().isBefore(FROM) && document.day().isBefore(TO)) {
                sum.merge(
                        masks[document.client()],
                        new Sum(0, document.amount(), document.margin(), document.isReturn() ? 0 : 1),
                        Sum::with);
            }
        }
        sum.remove(0L);
        return sum;
    }
}
