/** Shows whom a rule would mean, and why somebody is in a segment; imports segments, rules and memberships. */
@NullMarked
package io.clientele.api.segment.membership.preview;

import org.jspecify.annotations.NullMarked;
