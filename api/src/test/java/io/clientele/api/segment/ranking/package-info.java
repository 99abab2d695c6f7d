/** Whole orders of clients, and how long they are kept. */
@NullMarked
package io.clientele.api.segment.ranking;

import org.jspecify.annotations.NullMarked;
