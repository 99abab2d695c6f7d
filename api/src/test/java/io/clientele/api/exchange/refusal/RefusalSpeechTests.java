package io.clientele.api.exchange.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.database.Outcome.Rejected;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalSpeechTests {

    private static final Rejected UNKNOWN =
            new Rejected(0, "client", "К-9", "UNKNOWN_CLIENT", "There is no client `К-9` of `file`, and no `К-9`.");
    private static final Rejected BAD = new Rejected(0, null, null, "BAD_ROW", "The row is bad.");
    private static final RefusalSpeech RUSSIAN =
            new RefusalSpeech(Map.of("UNKNOWN_CLIENT", "Такого клиента нет."), "Также", "в");

    @Test
    void tellsASentenceOfTheCodeWithWhatIsQuoted() {
        assertThat(RUSSIAN.told(UNKNOWN)).isEqualTo("Такого клиента нет: К-9, file.");
    }

    @Test
    void tellsWhatHasNoWordsAsItComes() {
        assertThat(RUSSIAN.told(BAD)).isEqualTo("The row is bad.");
    }

    @Test
    void namesWhatIsQuotedWhereItsWordsHaveAPlaceForIt() {
        var speech = new RefusalSpeech(
                Map.of(
                        "UNKNOWN_CLIENT",
                        "Такого клиента нет: {}. Загрузите его.",
                        "BAD_ROW",
                        "Строка плоха: {}. Исправьте её."),
                "Также",
                "в");

        assertThat(speech.told(UNKNOWN)).isEqualTo("Такого клиента нет: К-9, file. Загрузите его.");
        assertThat(speech.told(BAD)).isEqualTo("Строка плоха. Исправьте её.");
    }

    @Test
    void tellsFurtherFaultsWithCodeAndColumn() {
        assertThat(RUSSIAN.further(UNKNOWN))
                .isEqualTo("Также UNKNOWN_CLIENT в `client`: Такого клиента нет: К-9, file.");
        assertThat(RUSSIAN.further(BAD)).isEqualTo("Также BAD_ROW: The row is bad.");
    }
}
