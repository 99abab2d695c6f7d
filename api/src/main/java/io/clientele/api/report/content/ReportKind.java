package io.clientele.api.report.content;

import io.clientele.api.firm.Problem;
import java.util.Arrays;
import java.util.Locale;

/** The reports there are; each has a door of its name. */
public enum ReportKind {
    SALES_BY_SEGMENT,
    SEGMENT_OVERLAP,
    ABC_XYZ,
    RFM,
    SEGMENT_DYNAMICS,
    RETENTION,
    BASKET,
    RECEIVABLES,
    CHANNELS,
    FORECAST,
    LOST_AND_SLEEPING,
    MANAGERS,
    MARKETING_ANALYSIS,
    SEGMENT_CONTACTS,
    SEGMENT_INTERACTIONS,
    SEGMENT_PASSPORT,
    OFFER_CARD;

    /** The name of its door, such as {@code abc-xyz}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where its texts are. */
    public String key() {
        return "report." + path();
    }

    /** Whether it is about exactly one segment. */
    public boolean ofOneSegment() {
        return switch (this) {
            case SEGMENT_CONTACTS, SEGMENT_INTERACTIONS, SEGMENT_PASSPORT, OFFER_CARD -> true;
            case SALES_BY_SEGMENT,
                    SEGMENT_OVERLAP,
                    ABC_XYZ,
                    RFM,
                    SEGMENT_DYNAMICS,
                    RETENTION,
                    BASKET,
                    RECEIVABLES,
                    CHANNELS,
                    FORECAST,
                    LOST_AND_SLEEPING,
                    MANAGERS,
                    MARKETING_ANALYSIS -> false;
        };
    }

    /** Whether it is about segments, all of them when none is chosen; others are then about all clients. */
    public boolean ofSegments() {
        return switch (this) {
            case SALES_BY_SEGMENT, SEGMENT_OVERLAP, SEGMENT_DYNAMICS, MARKETING_ANALYSIS -> true;
            case ABC_XYZ,
                    RFM,
                    RETENTION,
                    BASKET,
                    RECEIVABLES,
                    CHANNELS,
                    FORECAST,
                    LOST_AND_SLEEPING,
                    MANAGERS,
                    SEGMENT_CONTACTS,
                    SEGMENT_INTERACTIONS,
                    SEGMENT_PASSPORT,
                    OFFER_CARD -> false;
        };
    }

    /**
     * The report behind a door.
     *
     * @throws Problem {@code NOT_FOUND}
     */
    public static ReportKind at(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Problem("NOT_FOUND", "There is no report `%s`.".formatted(path)));
    }
}
