/**
 * What the things of a file in CommerceML are in the base, and how they get there; it only reads and reports, the facts rooms own
 * their upserts. Imports the markup, exchange, its tables and the facts rooms.
 */
@NullMarked
package io.clientele.api.exchange.commerceml.content;

import org.jspecify.annotations.NullMarked;
