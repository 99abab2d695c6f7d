package io.clientele.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.api.firm.Problem;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void readsWhatItWrote() {
        assertThat(Ids.integer("Client", Ids.of("Client", 7))).isEqualTo(7);
    }

    @Test
    void refusesANumberThatNoneOfItsThingsCanHave() {
        var id = Ids.of("Client", Integer.MAX_VALUE + 1L);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Ids.integer("Client", id))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("BAD_ID"));
    }

    @Test
    void tellsTheIdOfAnotherTypeFromABrokenOne() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Ids.integer("Client", Ids.of("Segment", 7)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("WRONG_ID_TYPE"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Ids.integer("Client", "nonsense"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("BAD_ID"));
    }
}
