/** What callers see of the whole application, on real input. */
@NullMarked
package io.clientele.api.behaviour;

import org.jspecify.annotations.NullMarked;
