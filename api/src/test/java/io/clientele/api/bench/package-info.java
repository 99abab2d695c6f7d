/**
 * Measures the product beside SQL and DuckDB on the same made-up base; {@code bin/bench} is the way in. No test, and no part of
 * {@code bin/test}.
 */
@NullMarked
package io.clientele.api.bench;

import org.jspecify.annotations.NullMarked;
