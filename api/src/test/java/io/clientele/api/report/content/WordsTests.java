package io.clientele.api.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.clientele.reporting.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTests {

    /** Words that stand for constants of enums, found by the name of their group. */
    private static final Pattern CONSTANTS = Pattern.compile(
            "(stage|rfm|consent|kind|direction|channel|method|place|forming|importance|source|metric|metricOf|stepOf|sigma|constant|missing"
                    + "|choice\\.[a-zA-Z]+)\\.[A-Z_]+|(weekday|monthOfYear)\\.\\d+");

    /** What may be chosen for a kind; a report without the text of one cannot be made. */
    private static final Pattern CHOICES = Pattern.compile("parameter\\.[a-z-]+\\.[a-zA-Z]+");

    private static final Path SOURCES = Path.of("src/main/java/io/clientele/api/report");

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(keys(Language.RU)).containsExactlyInAnyOrderElementsOf(keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void hasATitleForEveryKind(ReportKind kind) {
        assertThat(keys(Language.EN)).contains(kind.key());
    }

    @ParameterizedTest
    @EnumSource
    void fillsEveryText(Language language) {
        var texts = Words.texts(language);

        assertThat(keys(language))
                .allSatisfy(key -> assertThat(new MessageFormat(texts.getString(key), language.locale())
                                .format(new Object[] {1, 2, 3, 4, 5, 6}))
                        .isNotBlank()
                        .doesNotContain("{"));
    }

    @Test
    void usesEveryText() {
        var sources = sources();

        assertThat(keys(Language.EN).stream()
                        .filter(key -> !CONSTANTS.matcher(key).matches())
                        .filter(key -> !CHOICES.matcher(key).matches())
                        .filter(key -> !key.startsWith("report."))
                        .filter(key -> !used(key, sources)))
                .isEmpty();
    }

    @Test
    void choosesRussianPlurals() {
        var pattern = Words.texts(Language.RU).getString("days");
        var days = new MessageFormat(pattern, Locale.of("ru"));

        assertThat(days.format(new Object[] {1})).isEqualTo("1 день");
        assertThat(days.format(new Object[] {3})).isEqualTo("3 дня");
        assertThat(days.format(new Object[] {11})).isEqualTo("11 дней");
        assertThat(days.format(new Object[] {21})).isEqualTo("21 день");
    }

    /** Whole, or without the group that its reader puts before it, or by the beginning that a constant follows. */
    private static boolean used(String key, String sources) {
        var afterGroup = key.substring(key.indexOf('.') + 1);
        var beforeConstant = key.substring(0, key.lastIndexOf('.') + 1);
        var between = afterGroup.substring(0, afterGroup.lastIndexOf('.') + 1);
        return sources.contains('"' + key + '"')
                || sources.contains('"' + afterGroup + '"')
                || (key.matches(".*\\.[A-Z_]+")
                        && (sources.contains('"' + beforeConstant + '"')
                                || (!between.isEmpty() && sources.contains('"' + between + '"'))));
    }

    private static Set<String> keys(Language language) {
        return Words.texts(language).keySet();
    }

    private static String sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTests::read)
                    .collect(Collectors.joining());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
