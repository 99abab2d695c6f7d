/** Files in CommerceML read from their first thing to their last, each small and whole, never the file; imports firm. */
@NullMarked
package io.clientele.api.exchange.commerceml.markup;

import org.jspecify.annotations.NullMarked;
