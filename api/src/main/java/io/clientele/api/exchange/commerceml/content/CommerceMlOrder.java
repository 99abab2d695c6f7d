package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import java.util.List;
import java.util.Map;

/**
 * What a job is to take in.
 *
 * @param file where it was put, absolute
 * @param fileName as 1C calls it
 * @param source part of every key
 */
public record CommerceMlOrder(String file, String fileName, String source) {

    /** What jobs that take such files in are called. */
    public static final String JOB = "COMMERCEML";

    /** The same as of other files: everything lands that can, and nothing is checked only. */
    public ImportRequest request() {
        return new ImportRequest(
                ImportKind.COMMERCEML, file, fileName, source, false, false, false, true, List.of(), Map.of(), null);
    }
}
