package io.clientele.api.report;

import io.clientele.reporting.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.util.LinkedMultiValueMap;

/** Reports made as the door does it, for measurements. */
public final class ReportMeasure {

    private static final int OK = 200;

    private final ReportController door;

    public ReportMeasure(ApplicationContext context) {
        this.door = context.getBean(ReportController.class);
    }

    /**
     * The last twelve whole months that have sales, as a file; its size.
     *
     * @param segments opaque ids; null is all
     */
    public long sent(String kind, String format, @Nullable List<String> segments) {
        try {
            var answer = door.report(
                    kind, format, null, null, segments, null, Language.EN, new LinkedMultiValueMap<>(), Locale.ENGLISH);
            if (answer.getStatusCode().value() != OK) {
                throw new IllegalStateException(kind + " is made by a job here.");
            }
            return ((byte[]) Objects.requireNonNull(answer.getBody())).length;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
