package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.report.content.ReportKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All that may be chosen for a report has words on the page, so that nobody reads a name of the schema there. */
@ClienteleTest
class PageParametersTests {

    private static final Path WORDS = Path.of("../client-examples/web/src/text/parameters.ts");
    private static final int LANGUAGES = 2;

    private final ReportContents contents;

    @Autowired
    PageParametersTests(ReportContents contents) {
        this.contents = contents;
    }

    @ParameterizedTest
    @EnumSource
    void haveWordsInBothLanguages(ReportKind kind) throws IOException {
        var page = Files.readString(WORDS);

        for (var choice : contents.of(kind).choices()) {
            assertThat(count(page, choice.name()) + count(page, "'%s.%s'".formatted(kind.path(), choice.name())))
                    .as(choice.name())
                    .isEqualTo(LANGUAGES);
            for (var word : choice.words()) {
                assertThat(count(page, word)).as(choice.name() + " " + word).isEqualTo(LANGUAGES);
            }
        }
    }

    private static long count(String page, String key) {
        return Pattern.compile("(?m)(^|[\\s{])%s: '".formatted(Pattern.quote(key)))
                .matcher(page)
                .results()
                .count();
    }
}
