package io.clientele.api.segment.rule.declaration;

import java.math.BigDecimal;

/** From one number to another, such as {@code 0..10}. */
public record Range(BigDecimal from, BigDecimal to) {}
