/** What imports did, written down by their jobs in the transactions of their batches; imports the floor alone. */
@NullMarked
package io.clientele.api.exchange.trail;

import org.jspecify.annotations.NullMarked;
