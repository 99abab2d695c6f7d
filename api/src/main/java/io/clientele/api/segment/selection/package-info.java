/**
 * Which clients somebody names, by ids, a filter, a rule, segments, an overlap's cell or a file, and what he makes of them: lists,
 * pins, new segments; imports segment, rule, membership, overlap and clients.
 */
@NamedInterface("selection")
@NullMarked
package io.clientele.api.segment.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
