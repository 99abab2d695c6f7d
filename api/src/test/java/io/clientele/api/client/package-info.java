/** The client room, on a real server. */
@NullMarked
package io.clientele.api.client;

import org.jspecify.annotations.NullMarked;
