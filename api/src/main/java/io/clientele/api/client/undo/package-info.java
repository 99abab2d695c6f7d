/** Making clients' cards what they were before an import; imports the floor, the client room and its merging. */
@NullMarked
package io.clientele.api.client.undo;

import org.jspecify.annotations.NullMarked;
