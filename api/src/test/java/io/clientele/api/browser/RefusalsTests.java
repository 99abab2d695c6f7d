package io.clientele.api.browser;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the server refuses has words on the Russian page; English ones come with the refusal. */
class RefusalsTests {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path WORDS = Path.of("../client-examples/web/src/text");
    private static final List<String> FILES = List.of("refusals.ts", "refusalsOfFiles.ts");
    private static final Pattern CAPITALS = Pattern.compile("\"([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)\"");
    private static final Pattern OF_A_PROBLEM = Pattern.compile("Problem\\(\\s*\"([A-Z_0-9]+)\"");
    private static final Pattern TRANSLATED = Pattern.compile("(?m)^  ([A-Z][A-Z0-9_]+): '");

    /** Capitals that are no refusals: fields, classes of RFM, modes. */
    private static final Set<String> NO_REFUSALS = Set.of(
            "ABOUT_TO_SLEEP",
            "AT_RISK",
            "AT_SALE",
            "BIRTH_DATE",
            "CANNOT_LOSE",
            "NEED_ATTENTION",
            "ONE_TIME",
            "PERSONAL_DATA",
            "POTENTIAL_LOYALIST",
            "REGISTERED_AT",
            "REPORT_LETTERS");

    /** Refusals of what the page has no screen for: accounts, merging, properties, the exchange with 1C, the start of the server. */
    private static final Set<String> NOT_OF_THE_PAGE = Set.of(
            "ALREADY_MERGED",
            "ANONYMITY_DIFFERS",
            "BAD_IDEMPOTENCY_KEY",
            "BAD_MOST",
            "BAD_USERNAME",
            "DATA_FOLDER_IN_USE",
            "HEAP_TOO_SMALL",
            "MANAGER_NEEDED",
            "NOT_COMMERCEML",
            "NOT_SETTABLE",
            "NO_COLUMNS",
            "NO_INIT",
            "SCHEMA_OUTDATED",
            "USERNAME_TAKEN",
            "WEAK_PASSWORD",
            "WINNER_AMONG_LOSERS");

    @Test
    void haveWordsInRussian() throws IOException {
        var untold = codes();
        for (var file : FILES) {
            untold.removeAll(TRANSLATED
                    .matcher(Files.readString(WORDS.resolve(file)))
                    .results()
                    .map(RefusalsTests::name)
                    .collect(Collectors.toSet()));
        }

        assertThat(untold).isEmpty();
    }

    private static Set<String> codes() throws IOException {
        try (var files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RefusalsTests::text)
                    .flatMap(text -> Stream.of(CAPITALS, OF_A_PROBLEM)
                            .flatMap(kind -> kind.matcher(text).results()))
                    .map(RefusalsTests::name)
                    .filter(not(NO_REFUSALS::contains))
                    .filter(not(NOT_OF_THE_PAGE::contains))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
