/** What the rules of a segment were, and what changed from one to the next; imports segments and their rules. */
@NullMarked
package io.clientele.api.segment.revision;

import org.jspecify.annotations.NullMarked;
