package io.clientele.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatiosTests {

    private static final BigDecimal FORTY = BigDecimal.valueOf(40);
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    @Test
    void dividesPartByWhole() {
        assertThat(Ratios.share(FORTY, FIFTY)).isEqualByComparingTo("0.8");
        assertThat(Ratios.share(FORTY.negate(), FIFTY)).isEqualByComparingTo("-0.8");
    }

    @Test
    void hasNoShareOfNothingOrOfALoss() {
        assertThat(Ratios.share(FORTY, BigDecimal.ZERO)).isNull();
        assertThat(Ratios.share(FORTY, FIFTY.negate())).isNull();
    }

    @Test
    void growsFromWhatWasThere() {
        assertThat(Ratios.growth(FIFTY, FORTY)).isEqualByComparingTo("0.25");
        assertThat(Ratios.growth(FIFTY, BigDecimal.ZERO)).isNull();
    }
}
