package io.clientele.api.sale.classification.rfm;

import static io.clientele.api.sale.classification.rfm.RfmGroup.ABOUT_TO_SLEEP;
import static io.clientele.api.sale.classification.rfm.RfmGroup.AT_RISK;
import static io.clientele.api.sale.classification.rfm.RfmGroup.CANNOT_LOSE;
import static io.clientele.api.sale.classification.rfm.RfmGroup.CHAMPIONS;
import static io.clientele.api.sale.classification.rfm.RfmGroup.LOST;
import static io.clientele.api.sale.classification.rfm.RfmGroup.LOYAL;
import static io.clientele.api.sale.classification.rfm.RfmGroup.NEED_ATTENTION;
import static io.clientele.api.sale.classification.rfm.RfmGroup.NEW;
import static io.clientele.api.sale.classification.rfm.RfmGroup.OTHER;
import static io.clientele.api.sale.classification.rfm.RfmGroup.POTENTIAL_LOYALIST;
import static io.clientele.api.sale.classification.rfm.RfmGroup.PROMISING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmGroupTests {

    @Test
    void areThoseOfTheTableForEveryCell() {
        for (var r = 1; r <= 5; r++) {
            for (var f = 1; f <= 5; f++) {
                for (var m = 1; m <= 5; m++) {
                    assertThat(RfmGroup.of(r, f, m)).as("%d%d%d", r, f, m).isEqualTo(table(r, f, m));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4, 4, CHAMPIONS", "3, 5, 5, LOYAL", "2, 3, 3, LOYAL", "3, 2, 2, POTENTIAL_LOYALIST",
        "2, 2, 2, NEED_ATTENTION", "2, 1, 1, ABOUT_TO_SLEEP", "1, 2, 5, AT_RISK", "1, 5, 5, AT_RISK",
        "1, 1, 1, LOST", "5, 1, 5, OTHER", "1, 1, 5, OTHER", "1, 5, 1, OTHER"
    })
    void areNamedForTheFirstBoxThatHoldsTheScores(int r, int f, int m, RfmGroup group) {
        assertThat(RfmGroup.of(r, f, m)).isEqualTo(group);
    }

    /** The map, written out from the top. */
    private static RfmGroup table(int r, int f, int m) {
        if (r >= 4 && f >= 4 && m >= 4) {
            return CHAMPIONS;
        }
        if (r >= 2 && f >= 3 && m >= 3) {
            return LOYAL;
        }
        if (r >= 3 && f <= 3 && m <= 3) {
            return POTENTIAL_LOYALIST;
        }
        if (r >= 4 && f == 1 && m == 1) {
            return NEW;
        }
        if ((r == 3 || r == 4) && f == 1 && m == 1) {
            return PROMISING;
        }
        if ((r == 2 || r == 3) && (f == 2 || f == 3) && (m == 2 || m == 3)) {
            return NEED_ATTENTION;
        }
        if ((r == 2 || r == 3) && f <= 2 && m <= 2) {
            return ABOUT_TO_SLEEP;
        }
        if (r <= 2 && f >= 2 && m >= 2) {
            return AT_RISK;
        }
        if (r == 1 && f >= 4 && m >= 4) {
            return CANNOT_LOSE;
        }
        return r <= 2 && f <= 2 && m <= 2 ? LOST : OTHER;
    }
}
