/** What is published of segments, told to whoever watches as it happens, on any node; imports segment and membership. */
@NamedInterface("feed")
@NullMarked
package io.clientele.api.segment.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
