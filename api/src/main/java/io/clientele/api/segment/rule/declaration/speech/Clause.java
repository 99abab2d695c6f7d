package io.clientele.api.segment.rule.declaration.speech;

/** What a criterion says of clients, and what its negation says. */
public record Clause(String affirmed, String denied) {}
