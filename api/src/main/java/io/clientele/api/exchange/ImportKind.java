package io.clientele.api.exchange;

import io.clientele.api.firm.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a file holds; also the last part of the door's path. */
public enum ImportKind {
    CLIENTS,
    CONTACT_PERSONS,
    PRODUCTS,
    SALES,
    INTERACTIONS,
    RECEIVABLES,
    PAYMENTS,
    SEGMENT_MEMBERS;

    /** As in the door's path, such as {@code clients}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ImportKind of(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "NOT_FOUND",
                        "There is no import of `%s`; there is %s."
                                .formatted(
                                        path,
                                        Arrays.stream(values())
                                                .map(ImportKind::path)
                                                .collect(Collectors.joining(", ")))));
    }
}
