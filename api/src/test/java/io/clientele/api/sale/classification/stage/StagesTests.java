package io.clientele.api.sale.classification.stage;

import static io.clientele.api.sale.SheetTestData.sheet;
import static io.clientele.api.sale.SheetTestData.sold;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Cases;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.sale.classification.ClassificationOracle;
import io.clientele.api.sale.classification.RandomSales;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class StagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void tellsStages() {
        assertThat(stage()).isEqualTo(LifeStage.POTENTIAL);
        assertThat(stage("2026-11-23")).isEqualTo(LifeStage.POTENTIAL);
        assertThat(stage("2025-11-21")).isEqualTo(LifeStage.LOST);
        assertThat(stage("2025-11-22")).isEqualTo(LifeStage.ONE_TIME);
        assertThat(stage("2026-11-22", "2026-11-22")).isEqualTo(LifeStage.REGULAR);
        assertThat(stage("2026-10-01", "2026-10-11", "2026-10-31")).isEqualTo(LifeStage.REGULAR);
        assertThat(stage("2026-10-01", "2026-10-11", "2026-10-22")).isEqualTo(LifeStage.SLEEPING);
        assertThat(stage("2026-10-01", "2026-10-11", "2026-10-22", "2026-11-23"))
                .isEqualTo(LifeStage.SLEEPING);
    }

    @Test
    void countsNoReturnAsAPurchase() {
        var result = Stages.classify(
                sheet(List.of(sold(1, "2026-11-01", -5), sold(2, "2025-01-01", 5), sold(2, "2026-11-01", -5))),
                TODAY,
                1,
                12,
                RoaringBitmap.bitmapOf(1, 2));

        assertThat(result.of(1)).isEqualTo(LifeStage.POTENTIAL);
        assertThat(result.of(2)).isEqualTo(LifeStage.LOST);
        assertThat(result.of(3)).isNull();
        assertThat(result.buying(1)).isEqualTo(new Buying(null, null, 0, null));
    }

    @Test
    void tellsHowAClientBought() {
        var result = Stages.classify(
                sheet(List.of(
                        sold(1, "2026-01-01", 5),
                        sold(1, "2026-01-11", 5),
                        sold(1, "2026-01-11", 5),
                        sold(1, "2026-01-22", 5))),
                TODAY,
                1,
                12,
                RoaringBitmap.bitmapOf(1));

        assertThat(result.buying(1))
                .isEqualTo(new Buying(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 22), 4, new BigDecimal("10.5")));
    }

    @Test
    void tellsNoMedianOfTwoDaysWhateverOthersBought() {
        var result = Stages.classify(
                sheet(List.of(
                        sold(1, "2026-01-01", 5),
                        sold(1, "2026-01-09", 5),
                        sold(1, "2026-01-21", 5),
                        sold(2, "2026-01-01", 5),
                        sold(2, "2026-01-11", 5))),
                TODAY,
                1,
                12,
                RoaringBitmap.bitmapOf(1, 2));

        assertThat(result.buying(1).medianGap()).isEqualTo(BigDecimal.TEN);
        assertThat(result.buying(2).medianGap()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void agreesWithTheDefinitionOnRandomSalesAndPartitionsTheClients(int seed) {
        var random = new Random(seed);
        var buyers = seed == 4 ? Cases.of(20_000) : 60;
        var documents = RandomSales.documents(random, buyers, 4 * buyers, 10_000);
        var clients = RoaringBitmap.bitmapOf(IntStream.range(1, buyers + buyers / 6)
                .filter(client -> client % 7 != 0)
                .toArray());
        var question = new InStage(Set.of(), random.nextInt(1, 4), random.nextInt(2, 14));
        var oracle = new ClassificationOracle(documents);
        var sheet = sheet(documents);

        var result = Stages.classify(sheet, TODAY, question.oneTime(), question.lostMonths(), clients);

        for (var client : clients) {
            var expected = oracle.stage(client, question, TODAY);
            assertThat(result.of(client)).as("client %s", client).isEqualTo(expected);
        }
        assertThat(result.clientsIn(EnumSet.allOf(LifeStage.class))).isEqualTo(clients);
        assertThat(EnumSet.allOf(LifeStage.class).stream()
                        .mapToInt(stage -> result.clientsIn(Set.of(stage)).getCardinality())
                        .sum())
                .isEqualTo(clients.getCardinality());
    }

    private static LifeStage stage(String... days) {
        var documents = new ArrayList<Document>();
        for (var day : days) {
            documents.add(sold(1, day, 5));
        }
        return Objects.requireNonNull(Stages.classify(sheet(documents), TODAY, 1, 12, RoaringBitmap.bitmapOf(1))
                .of(1));
    }
}
