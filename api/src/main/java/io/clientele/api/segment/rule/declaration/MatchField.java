package io.clientele.api.segment.rule.declaration;

import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.syntax.Word;

/**
 * Something that conditions between the parentheses of a criterion may be on, as {@code role} in
 * {@code contact_person(role = 'ЛПР')}.
 *
 * @param constant of the enum in GraphQL
 */
public record MatchField(String constant, Word word, ValueType type) {}
