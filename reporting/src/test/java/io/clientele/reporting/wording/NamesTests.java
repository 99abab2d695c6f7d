package io.clientele.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void turnNothingAroundThatStandsAfterThem() {
        assertThat(Names.onOneLine("Ромашка \u202eback\u202c \u2067left\u2069 & Co"))
                .isEqualTo("Ромашка back left & Co");
        assertThat(Names.onOneLine("לקוחות / عملاء")).isEqualTo("לקוחות / عملاء");
    }

    @Test
    void standOnOneLine() {
        assertThat(Names.onOneLine(" a\n\tb\u0000c\ud83d ")).isEqualTo("a b c");
    }
}
