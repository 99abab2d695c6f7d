package io.clientele.api.segment.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuresTests {

    @Test
    void tellsHowAlikeTwoSetsAre() {
        var measures = new Measures(40, 10, 8, 100);

        assertThat(measures.jaccard()).isEqualByComparingTo("0.190476");
        assertThat(measures.containmentAB()).isEqualByComparingTo("0.2");
        assertThat(measures.containmentBA()).isEqualByComparingTo("0.8");
        assertThat(measures.overlapCoefficient()).isEqualByComparingTo("0.8");
        assertThat(measures.lift()).isEqualByComparingTo("2");
    }

    @Test
    void tellsByWhatOddsWhoIsInOneIsInTheOther() {
        assertThat(new Measures(40, 10, 8, 100).logOdds()).isEqualByComparingTo("1.981001");
        assertThat(new Measures(50, 50, 25, 100).logOdds()).isEqualByComparingTo("0");
        assertThat(new Measures(50, 50, 10, 100).logOdds()).isEqualByComparingTo("-2.772589");
        assertThat(new Measures(40, 10, 0, 100).logOdds()).isNull();
        assertThat(new Measures(40, 10, 10, 100).logOdds()).isNull();
        assertThat(new Measures(60, 50, 10, 100).logOdds()).isNull();
    }

    @Test
    void findsASetWhollyLikeItself() {
        var same = new Measures(7, 7, 7, 7);

        assertThat(same.jaccard()).isEqualByComparingTo("1");
        assertThat(same.lift()).isEqualByComparingTo("1");
    }

    @Test
    void knowsNoShareOfNobody() {
        var empty = new Measures(0, 5, 0, 10);
        var bothEmpty = new Measures(0, 0, 0, 10);

        assertThat(empty.jaccard()).isEqualByComparingTo("0");
        assertThat(empty.containmentAB()).isNull();
        assertThat(empty.containmentBA()).isEqualByComparingTo("0");
        assertThat(empty.overlapCoefficient()).isNull();
        assertThat(empty.lift()).isNull();
        assertThat(bothEmpty.jaccard()).isNull();
        assertThat(bothEmpty.containmentBA()).isNull();
    }

    @Test
    void holdsTheLargestSetsThereCanBe() {
        var large = new Measures(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

        assertThat(large.jaccard()).isEqualByComparingTo("1");
        assertThat(large.lift()).isEqualByComparingTo("1");
        assertThat(large.logOdds()).isNull();
    }
}
