package io.clientele.api.exchange.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Тульская область,Тульская обл",
        "обл. Тульская,Тульская обл",
        "ТУЛЬСКАЯ ОБЛ.,Тульская обл",
        "Тульская обл,Тульская обл",
        "г. Москва,Москва",
        "Москва г,Москва",
        "Московская область,Московская обл",
        "Республика Татарстан,Татарстан",
        "Респ. Саха (Якутия),Саха (Якутия)",
        "Ханты-Мансийский автономный округ - Югра,Ханты-Мансийский АО",
        "Кемеровская область — Кузбасс,Кемеровская обл",
        "Алтай,Алтай",
        "край Алтайский,Алтайский край",
        "г. Санкт-Петербург,Санкт-Петербург",
        "Еврейская автономная область,Еврейская АО",
        "Тула,Тула",
        "Минская область,Минская область",
        "Москва и область,Москва и область",
        "область,область"
    })
    void spellsASubjectInOneWayAndLeavesOtherNames(String written, String kept) {
        assertThat(Regions.spelling(written)).isEqualTo(kept);
    }
}
