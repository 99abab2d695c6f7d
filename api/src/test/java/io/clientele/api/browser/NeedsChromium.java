package io.clientele.api.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs tests where a Chromium is installed and the page was built; elsewhere they are skipped, saying which is missing. */
class NeedsChromium implements ExecutionCondition {

    /** Only the whole page has it; a Maven build without Node packs a plain one. */
    private static final String WHOLE = "static/assets/reference.css";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium().isEmpty()) {
            return ConditionEvaluationResult.disabled("no Chromium is installed here; CLIENTELE_CHROMIUM may name one");
        }
        if (NeedsChromium.class.getClassLoader().getResource(WHOLE) == null) {
            return ConditionEvaluationResult.disabled("only the plain page was built here");
        }
        return ConditionEvaluationResult.enabled("there is a browser, and a page for it");
    }

    static Optional<Path> chromium() {
        var named = Optional.ofNullable(System.getenv("CLIENTELE_CHROMIUM")).map(Path::of);
        return named.isPresent() ? named : installed();
    }

    private static Optional<Path> installed() {
        var folders =
                Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin").split(File.pathSeparator);
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
