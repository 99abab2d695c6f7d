/** Managers, categories and properties that cards refer to, and their changes; imports the floor and the client room. */
@NullMarked
package io.clientele.api.client.web.definition;

import org.jspecify.annotations.NullMarked;
