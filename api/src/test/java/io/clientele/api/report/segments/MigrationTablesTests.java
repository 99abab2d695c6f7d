package io.clientele.api.report.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.analysis.migration.Migration;
import io.clientele.api.analysis.migration.Place;
import io.clientele.api.analysis.migration.Place.State;
import io.clientele.api.report.content.TestWords;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Importance;
import io.clientele.api.segment.Segment;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The matrix of where clients went. */
class MigrationTablesTests {

    private static final Place VIP = new Place(State.SEGMENT, segment());
    private static final Place NONE = new Place(State.NONE, null);
    private static final Place NEW = new Place(State.NEW, null);

    @Test
    void sumsItsColumnsAndTellsHowManyOfTheSegmentsStayed() {
        var matrix = matrix(List.of(cell(VIP, VIP, 6), cell(VIP, NONE, 2), cell(NONE, NONE, 90), cell(NEW, VIP, 3)));

        assertThat(matrix.sentence())
                .isEqualTo("Of the segments’ clients 75.0% stayed where they were; darker is more clients");
        assertThat(amounts(matrix)).containsExactly(9, 92, 101);
    }

    @Test
    void tellsNothingOfClientsOfWhomNothingWasKnown() {
        assertThat(matrix(List.of(cell(NONE, NONE, 90), cell(NEW, VIP, 3))).sentence())
                .isEmpty();
    }

    private static Section matrix(List<Migration.Cell<Place>> cells) {
        return MigrationTables.matrix(new Migration<>(cells), TestWords.english())
                .orElseThrow()
                .section();
    }

    private static List<Integer> amounts(Section matrix) {
        return matrix.table().totals().getFirst().cells().stream()
                .filter(Cell.Amount.class::isInstance)
                .map(cell -> ((Cell.Amount) cell).value())
                .map(BigDecimal::intValueExact)
                .toList();
    }

    private static Migration.Cell<Place> cell(Place before, Place after, int clients) {
        return new Migration.Cell<>(before, after, clients, 0, 0);
    }

    private static Segment segment() {
        return new Segment(
                1,
                "VIP",
                "vip",
                null,
                Forming.MANUAL,
                null,
                Importance.MAIN,
                0,
                false,
                null,
                null,
                null,
                null,
                null,
                "test",
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }
}
