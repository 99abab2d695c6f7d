/** The fields of a client's card, and how their values are written; imports the floor. */
@NamedInterface("field")
@NullMarked
package io.clientele.api.client.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
