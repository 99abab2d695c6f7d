/** What clients buy together, and who bought the one without the other; imports the floor, the facts rooms and segments. */
@NamedInterface("basket")
@NullMarked
package io.clientele.api.analysis.basket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
