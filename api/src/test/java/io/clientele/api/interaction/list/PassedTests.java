package io.clientele.api.interaction.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PassedTests {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);

    @Test
    void countsEachKindWithItsClientsHoweverFewAreKept() {
        var passed = new Passed(1);
        passed.add(7, 1, NOON, "CALL");
        passed.add(7, 2, NOON, "CALL");
        passed.add(8, 3, NOON, "CALL");
        passed.add(8, 4, NOON, "VISIT");

        assertThat(passed.count()).isEqualTo(4);
        assertThat(passed.clients().toArray()).containsExactly(7, 8);
        assertThat(passed.kinds()).containsOnlyKeys("CALL", "VISIT");
        assertThat(passed.kinds().get("CALL"))
                .isNotNull()
                .satisfies(calls -> assertThat(calls.count()).isEqualTo(3))
                .satisfies(calls -> assertThat(calls.clients().toArray()).containsExactly(7, 8));
    }

    @Test
    void keepsTheNewestAndOfOneMomentTheLast() {
        var passed = new Passed(3);
        passed.add(1, 10, NOON.plusHours(1), "CALL");
        passed.add(1, 11, NOON, "CALL");
        passed.add(1, 12, NOON, "CALL");
        passed.add(1, 13, NOON.plusHours(2), "CALL");
        passed.add(1, 9, NOON, "CALL");

        assertThat(passed.newest()).containsExactly(13L, 10L, 12L);
    }
}
