package io.clientele.api.analysis.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoTests {

    private static final BigDecimal SHARE = new BigDecimal("0.80");

    @Test
    void tellsHowFewBringFourFifths() {
        var pareto = of(900, 50, 30, 20, 0, -40);

        assertThat(pareto.bringers()).isEqualTo(1);
        assertThat(pareto.percentOfClients()).isEqualByComparingTo("16.67");
        assertThat(pareto.total()).isEqualByComparingTo("1000");
        assertThat(pareto.losses()).isEqualByComparingTo("-40");
        assertThat(pareto.firstLoss()).isEqualTo(5);
    }

    @Test
    void countsTheOneWhoReachesTheShareExactly() {
        assertThat(of(40, 40, 20).bringers()).isEqualTo(2);
        assertThat(of(40, 39, 21).bringers()).isEqualTo(3);
        assertThat(of(7).bringers()).isEqualTo(1);
    }

    @Test
    void tellsNothingWhereNobodyIsAboveZero() {
        for (var pareto : List.of(of(), of(0), of(-1, -2))) {
            assertThat(pareto.bringers()).isZero();
            assertThat(pareto.percentOfClients()).isNull();
            assertThat(pareto.total()).isEqualByComparingTo("0");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void agreesWithTheDefinitionOnRandomValues(int seed) {
        var values = new Random(seed)
                .ints(1 + seed * 7, -20, 100)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();

        var pareto = of(values);

        var total = IntStream.of(values).filter(value -> value > 0).sum();
        var fewest = IntStream.rangeClosed(1, values.length)
                .filter(count -> IntStream.of(values)
                                        .limit(count)
                                        .filter(value -> value > 0)
                                        .sum()
                                * 100L
                        >= total * 80L)
                .findFirst()
                .orElseThrow();
        assertThat(pareto.bringers()).isEqualTo(fewest);
        assertThat(pareto.total()).isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(pareto.losses())
                .isEqualByComparingTo(BigDecimal.valueOf(
                        IntStream.of(values).filter(value -> value < 0).sum()));
    }

    private static Pareto of(int... values) {
        return Pareto.of(
                IntStream.range(0, values.length).boxed().toList(),
                IntStream.of(values).mapToObj(BigDecimal::valueOf).toList(),
                SHARE);
    }
}
