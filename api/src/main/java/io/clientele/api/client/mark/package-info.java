/** Categories and other marks that clients and people bear, kept row by row; imports the floor and fields. */
@NamedInterface("mark")
@NullMarked
package io.clientele.api.client.mark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
