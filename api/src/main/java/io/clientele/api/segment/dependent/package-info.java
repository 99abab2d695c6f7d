/** Which segments rest on a thing because their rules name it; imports segments, their rules and the client room. */
@NullMarked
package io.clientele.api.segment.dependent;

import org.jspecify.annotations.NullMarked;
