package io.clientele.api.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionKindTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "звонок, CALL",
        "call, CALL",
        "письмо, EMAIL",
        "Эл. письмо, EMAIL",
        "e-mail, EMAIL",
        "ВИЗИТ, VISIT",
        "встреча, MEETING",
        "ПРЕТЕНЗИЯ, COMPLAINT",
        "сообщение, MESSAGE",
        "СМС, SMS",
        "' прочее ', OTHER"
    })
    void knowsItsWordsInAnySpelling(String word, InteractionKind kind) {
        assertThat(InteractionKind.named(word)).contains(kind);
        assertThat(InteractionKind.kept(word)).isEqualTo(kind.name());
    }

    @Test
    void keepsAnyOtherTextAsItIsAndComparesItAsAName() {
        assertThat(InteractionKind.named("Замёр")).isEmpty();
        assertThat(InteractionKind.kept(" Замёр ")).isEqualTo("Замёр");
        assertThat(InteractionKind.key("ЗАМЕР")).isEqualTo(InteractionKind.key("замёр"));
        assertThat(InteractionKind.key("Звонок")).isEqualTo(InteractionKind.key("CALL"));
    }

    @Test
    void meansOneKindByEachWord() {
        assertThat(Arrays.stream(InteractionKind.values())
                        .allMatch(kind -> Stream.concat(Stream.of(kind.name()), kind.words().stream())
                                .allMatch(word -> InteractionKind.named(word)
                                        .filter(kind::equals)
                                        .isPresent())))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"in, IN", "Входящий, IN", "исх., OUT", "outgoing, OUT"})
    void knowsDirections(String word, InteractionDirection direction) {
        assertThat(InteractionDirection.named(word)).contains(direction);
    }
}
