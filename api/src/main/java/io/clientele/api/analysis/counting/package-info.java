/** Sales counted by segments that may overlap: whole, exclusive and divided, nobody twice; imports the floor, sales and segments. */
@NamedInterface("counting")
@NullMarked
package io.clientele.api.analysis.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
