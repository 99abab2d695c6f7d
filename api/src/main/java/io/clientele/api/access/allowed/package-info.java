/** Which doors a token's role opens, over the web and over the socket, and for how long; imports callers and page. */
@NullMarked
package io.clientele.api.access.allowed;

import org.jspecify.annotations.NullMarked;
