/** Which values clients have, to suggest them; imports the floor and the client room. */
@NamedInterface("suggestion")
@NullMarked
package io.clientele.api.client.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
