/**
 * What somebody makes of clients whom he selects or lists in a file: lists, pins, new segments; imports segment, rule, membership
 * and clients.
 */
@NamedInterface("selection")
@NullMarked
package io.clientele.api.segment.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
