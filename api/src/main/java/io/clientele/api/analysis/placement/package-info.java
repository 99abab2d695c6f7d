/** Where the sales of each client count: in which of some segments, outside of them, or without a client. */
@NullMarked
package io.clientele.api.analysis.placement;

import org.jspecify.annotations.NullMarked;
