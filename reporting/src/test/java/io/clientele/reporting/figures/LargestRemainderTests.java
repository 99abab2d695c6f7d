package io.clientele.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LargestRemainderTests {

    @Test
    void givesTheOddHundredthToTheLargestRemainder() {
        assertThat(spread("10.00", "3.3333", "3.3334", "3.3333")).containsExactly("3.33", "3.34", "3.33");
    }

    @Test
    void servesEqualRemaindersInTheirOrder() {
        assertThat(spread("0.02", "0.0067", "0.0067", "0.0066")).containsExactly("0.01", "0.01", "0.00");
        assertThat(spread("0.01", "0.0050", "0.0050")).containsExactly("0.01", "0.00");
    }

    @Test
    void spreadsNegativeParts() {
        assertThat(spread("-10.00", "-3.3333", "-3.3333", "-3.3334")).containsExactly("-3.33", "-3.33", "-3.34");
    }

    @Test
    void roundsOneByOneWhatCannotSum() {
        assertThat(spread("99.00", "1.005", "2.004")).containsExactly("1.01", "2.00");
    }

    @RepeatedTest(50)
    void sumsToTheTotalWhateverTheParts(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var parts = random.longs(1 + random.nextInt(30), -1_000_000, 9_000_000)
                .mapToObj(tenThousandths -> BigDecimal.valueOf(tenThousandths, 4))
                .toList();
        var total = LargestRemainder.round(sum(parts));

        var spread = LargestRemainder.spread(parts, total);

        assertThat(sum(spread)).isEqualByComparingTo(total);
        assertThat(spread).allSatisfy(part -> assertThat(part.scale()).isEqualTo(2));
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> spread(String total, String... parts) {
        return LargestRemainder.spread(Stream.of(parts).map(BigDecimal::new).toList(), new BigDecimal(total)).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
