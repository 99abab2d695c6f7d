/** How a segment's membership changed: who came and left, and its size over time; imports segment, member and membership. */
@NullMarked
package io.clientele.api.segment.history;

import org.jspecify.annotations.NullMarked;
