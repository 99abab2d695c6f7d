package io.clientele.api.demo.draw;

import java.util.function.Function;

/** One column of an import file; an empty text is an empty cell. */
public record Column<T>(String name, Function<T, String> text) {}
