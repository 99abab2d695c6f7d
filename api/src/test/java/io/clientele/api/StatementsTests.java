package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A connection prepares a statement once. When a newer release adds a column to a table meanwhile, the driver bears that only where
 * the statement names its columns.
 */
class StatementsTests {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** What stands in brackets names its columns itself. */
    private static final Pattern WHATEVER_THERE_IS =
            Pattern.compile("select (\\w+\\.)?\\*(?! from \\()", Pattern.CASE_INSENSITIVE);

    @Test
    void nameTheirColumns() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(WHATEVER_THERE_IS));
        }
    }
}
