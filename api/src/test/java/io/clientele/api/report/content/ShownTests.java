package io.clientele.api.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShownTests {

    @Test
    void isFirstWhatLiesAboveAllOthers() {
        assertThat(Shown.first(Stream.of("aa", "bbbb", "c", "dd"), String::length))
                .contains("bbbb");
        assertThat(Shown.first(Stream.of("a"), String::length)).contains("a");
    }

    @Test
    void isNothingFirstWhereSeveralShareThePlace() {
        assertThat(Shown.first(Stream.of("aa", "bb", "c"), String::length)).isEmpty();
        assertThat(Shown.first(Stream.<String>empty(), String::length)).isEmpty();
    }
}
