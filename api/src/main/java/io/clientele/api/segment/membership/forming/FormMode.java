package io.clientele.api.segment.membership.forming;

/** What forming again does with what was added and removed by hand. */
public enum FormMode {
    /** The rule's result, and what was pinned by hand stays pinned in or out. */
    KEEP,
    /** The rule's result alone, as if nobody had been a member: pins are forgotten, and no exit rule keeps anybody. */
    REPLACE,
    /** The members there were and the rule's result. */
    ADD
}
