/** The interaction room, on a real server. */
@NullMarked
package io.clientele.api.interaction;

import org.jspecify.annotations.NullMarked;
