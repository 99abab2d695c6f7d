/** What rests on the things that rules and terms name, asked before those go or are renamed; imports the floor alone. */
@NamedInterface("usage")
@NullMarked
package io.clientele.api.client.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
