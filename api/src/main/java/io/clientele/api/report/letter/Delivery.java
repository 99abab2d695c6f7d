package io.clientele.api.report.letter;

/** How a letter brings its report. */
public enum Delivery {
    LINK,
    ATTACHMENT
}
