package io.clientele.reporting.document;

/** One thing the figures were computed with, as text: its name and what was chosen. */
public record Parameter(String name, String value) {}
