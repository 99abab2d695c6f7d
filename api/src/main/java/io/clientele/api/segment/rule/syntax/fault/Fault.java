package io.clientele.api.segment.rule.syntax.fault;

/** Something wrong with a rule: a sentence, a stable code and the place. */
public record Fault(String code, String message, Place place) {}
