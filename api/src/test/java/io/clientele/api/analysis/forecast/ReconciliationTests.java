package io.clientele.api.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.api.analysis.forecast.Forecast.Point;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconciliationTests {

    @Test
    void keepsTheShareOfEachPart() {
        var parts = Reconciliation.of(
                List.of(forecast(new Point(30, 20, 50)), forecast(new Point(10, 0, 15))),
                forecast(new Point(100, 60, 160)));

        assertThat(parts)
                .extracting(part -> part.points().getFirst())
                .containsExactly(new Point(75, 50, 125), new Point(25, 0, 37.5));
    }

    @Test
    void bringsEachMonthToTheTotalByItself() {
        var parts = Reconciliation.of(
                List.of(
                        forecast(new Point(1, 1, 1), new Point(4, 4, 4)),
                        forecast(new Point(3, 3, 3), new Point(4, 4, 4))),
                forecast(new Point(8, 8, 8), new Point(2, 2, 2)));

        for (var ahead = 0; ahead < 2; ahead++) {
            var month = ahead;
            var sum = parts.stream()
                    .mapToDouble(part -> part.points().get(month).value())
                    .sum();
            assertThat(sum).isCloseTo(ahead == 0 ? 8 : 2, within(1e-9));
        }
    }

    @Test
    void leavesPartsThatComeToNothing() {
        var nothing = forecast(new Point(0, 0, 3));

        assertThat(Reconciliation.of(List.of(nothing, nothing), forecast(new Point(5, 1, 9))))
                .containsExactly(nothing, nothing);
    }

    @Test
    void tellsNothingOfAShortSeries() {
        var nothing = Forecast.of(new double[3], 2);

        assertThat(Reconciliation.of(List.of(nothing), nothing)).containsExactly(nothing);
    }

    private static Forecast forecast(Point... points) {
        return new Forecast(ForecastMethod.MEAN, null, false, Stream.of(points).toList(), List.of());
    }
}
