/** Entry points for a fuzzer; each holds what must be true of any input at all. */
@NullMarked
package io.clientele.api.fuzz;

import org.jspecify.annotations.NullMarked;
