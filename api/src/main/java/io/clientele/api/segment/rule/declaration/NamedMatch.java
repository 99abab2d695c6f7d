package io.clientele.api.segment.rule.declaration;

/**
 * A condition on something named.
 *
 * @param name the constant of a {@link MatchField}, or a code
 */
public record NamedMatch(String name, Match match) {}
