/** How values are held against the conditions of questions; imports the floor and the client room. */
@NullMarked
package io.clientele.api.client.match;

import org.jspecify.annotations.NullMarked;
