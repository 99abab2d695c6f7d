package io.clientele.api.exchange.download;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param label in the language of the file
 * @param value a text, a number, a day or a moment; null is an empty cell
 */
public record ListColumn<T>(String label, CellKind kind, Function<T, ? extends @Nullable Object> value) {}
