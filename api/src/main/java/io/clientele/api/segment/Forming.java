package io.clientele.api.segment;

/** How a segment comes to its members (способ формирования). */
public enum Forming {
    /** Answered from the data as it is at the moment of asking. */
    DYNAMIC,
    /** Formed by its schedule or by the Form button; in between it stays as it was formed. */
    PERIODIC,
    /** A list kept by hand; a rule it may have is run by the Form button only. */
    MANUAL
}
